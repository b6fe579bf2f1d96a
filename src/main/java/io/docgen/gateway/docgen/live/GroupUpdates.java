package io.docgen.gateway.docgen.live;

import io.docgen.gateway.docgen.batch.group.DocgenBatchGroup;
import io.docgen.gateway.docgen.batch.group.DocgenDocument;
import io.docgen.gateway.docgen.batch.group.KnownJob;
import io.docgen.gateway.docgen.job.DocgenJob;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The updates of a group for one subscription: remembers the last state of each document. Not thread-safe. */
final class GroupUpdates implements Function<News<WatchedGroup.State>, DocgenBatchGroupUpdate> {

    private static final KnownJob NOT_LISTED = new KnownJob(null, null);

    private final DocgenBatchGroup group;
    private @Nullable List<DocgenDocument> last;

    GroupUpdates(DocgenBatchGroup group) {
        this.group = group;
    }

    @Override
    public DocgenBatchGroupUpdate apply(News<WatchedGroup.State> news) {
        Map<String, KnownJob> jobs = new HashMap<>();
        group.batchIds().forEach(batchId -> jobs.put(batchId, NOT_LISTED));
        WatchedGroup.State state = news.state();
        if (state != null) {
            state.inaccessible().forEach((batchId, failure) -> jobs.put(batchId, new KnownJob(null, failure)));
            state.jobs().forEach((batchId, job) -> jobs.put(batchId, new KnownJob(DocgenJob.of(job), null)));
        }
        DocgenBatchGroup now = group.with(jobs);
        List<DocgenDocument> before = last;
        last = now.documents();
        List<DocgenDocument> changed = before == null
                ? now.documents()
                : now.documents().stream()
                        .filter(document -> !before.contains(document)).toList();
        return new DocgenBatchGroupUpdate(now, changed, news.delay());
    }
}
