package io.docgen.gateway.live;

import io.docgen.gateway.batch.DocgenBatch;
import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.job.DocgenJob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The updates of a batch for one subscription: remembers the jobs it has sent. Not thread-safe. */
final class BatchUpdates implements Function<News<WatchedBatch.Jobs>, List<DocgenBatchUpdate>> {

    private final String id;
    private final Map<String, BoxDocgenJob> sent = new HashMap<>();

    BatchUpdates(String id) {
        this.id = id;
    }

    @Override
    public List<DocgenBatchUpdate> apply(News<WatchedBatch.Jobs> news) {
        WatchedBatch.Jobs jobs = news.state();
        if (jobs == null) {
            return List.of(new DocgenBatchUpdate(new DocgenBatch(id, true, false), List.of(), news.delay()));
        }
        List<DocgenJob> changed = new ArrayList<>();
        for (BoxDocgenJob job : jobs.readable()) {
            BoxDocgenJob before = sent.put(job.id(), job);
            if (before == null || WatchedJob.haveChanged(before, job)) {
                changed.add(DocgenJob.of(job));
            }
        }
        List<DocgenBatchUpdate> updates = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(changed.size(), from + DocgenBatchUpdate.MAX_JOBS);
            updates.add(new DocgenBatchUpdate(new DocgenBatch(id, true), List.copyOf(changed.subList(from, to)),
                    news.delay()));
            from = to;
        } while (from < changed.size());
        return updates;
    }
}
