package io.docgen.gateway.docgen.live;

import io.docgen.gateway.docgen.batch.DocgenBatch;
import io.docgen.gateway.docgen.job.DocgenJob;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The updates of a batch for one subscription. It remembers up to which version, and within that up to which job, they
 * were told. Not thread-safe.
 */
final class BatchUpdates implements Updates<WatchedBatch.Jobs, DocgenBatchUpdate> {

    private final String id;
    /** All changes up to this version were told. */
    private int told;
    /** Those up to this version, of the jobs before the position. */
    private int target;
    private int position;
    private boolean complete;
    /** The same, of news that were replaced before all of them was told. */
    private int earlierTarget;
    private int earlierPosition;
    private int order;

    BatchUpdates(String id) {
        this.id = id;
    }

    @Override
    public @Nullable DocgenBatchUpdate next(News<WatchedBatch.Jobs> news, boolean isNew) {
        WatchedBatch.Jobs jobs = news.state();
        if (jobs == null) {
            return isNew
                    ? new DocgenBatchUpdate(new DocgenBatch(id, true, false), List.of(), news.delay())
                    : null;
        }
        if (isNew) {
            begin(jobs);
        }
        List<DocgenJob> changed = complete ? List.of() : changed(jobs);
        return isNew || !changed.isEmpty()
                ? new DocgenBatchUpdate(new DocgenBatch(id, true), changed, news.delay())
                : null;
    }

    private void begin(WatchedBatch.Jobs jobs) {
        // If the jobs have other positions now, some may be told twice.
        earlierPosition = jobs.order() == order ? position : 0;
        earlierTarget = target;
        order = jobs.order();
        target = jobs.version();
        position = 0;
        complete = false;
    }

    /** The next jobs of which a change was not told. */
    private List<DocgenJob> changed(WatchedBatch.Jobs jobs) {
        List<DocgenJob> changed = new ArrayList<>();
        int size = jobs.readable().size();
        while (position < size && changed.size() < DocgenBatchUpdate.MAX_JOBS) {
            int known = position < earlierPosition ? Math.max(told, earlierTarget) : told;
            if (jobs.version(position) > known) {
                changed.add(DocgenJob.of(jobs.readable().get(position)));
            }
            position++;
        }
        if (position == size) {
            complete = true;
            told = target;
            position = 0;
        }
        return changed;
    }
}
