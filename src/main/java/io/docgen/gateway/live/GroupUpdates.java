package io.docgen.gateway.live;

import io.docgen.gateway.batch.group.DocgenBatchGroup;
import io.docgen.gateway.batch.group.DocgenDocument;
import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.job.DocgenJob;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The updates of a group for one subscription: remembers the last state of each document. Not thread-safe. */
final class GroupUpdates implements Function<News<Map<String, BoxDocgenJob>>, List<DocgenBatchGroupUpdate>> {

    private final DocgenBatchGroup group;
    private @Nullable List<DocgenDocument> last;

    GroupUpdates(DocgenBatchGroup group) {
        this.group = group;
    }

    @Override
    public List<DocgenBatchGroupUpdate> apply(News<Map<String, BoxDocgenJob>> news) {
        Map<String, DocgenJob> jobs = new HashMap<>();
        news.state().forEach((batchId, job) -> jobs.put(batchId, DocgenJob.of(job)));
        DocgenBatchGroup now = group.with(jobs);
        List<DocgenDocument> before = last;
        last = now.documents();
        List<DocgenDocument> changed = before == null
                ? now.documents()
                : now.documents().stream()
                        .filter(document -> !before.contains(document)).toList();
        return List.of(new DocgenBatchGroupUpdate(now, changed, news.delay()));
    }
}
