package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.docgen.job.DocgenJob;
import io.docgen.gateway.docgen.job.DocgenJobStatus;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts jobs by status, and those that will not change any more. Not thread-safe. */
public final class JobCounts {

    private final Map<DocgenJobStatus, Integer> byStatus = new EnumMap<>(DocgenJobStatus.class);
    private final Set<String> ids = new HashSet<>();
    private int total;
    private int ended;

    /** @param job null for an unreadable one, which counts as unknown. One that Box lists twice counts once */
    void add(@Nullable BoxDocgenJob job) {
        if (job != null && !ids.add(job.id())) {
            return;
        }
        add(job == null ? DocgenJobStatus.UNKNOWN : DocgenJobStatus.of(job.status()), job != null && job.isDone());
    }

    /** @param job null for an unreadable one, or one that Box does not list yet */
    public void addDocument(@Nullable DocgenJob job) {
        add(job == null ? DocgenJobStatus.UNKNOWN : job.status(),
                job != null && BoxDocgenJob.isDone(job.rawStatus(), job.outputFileReference()));
    }

    /** A document that Box has rejected. */
    public void addRejected() {
        add(DocgenJobStatus.FAILED, true);
    }

    /** A document whose job this caller cannot read. Its status is unknown and remains so. */
    public void addInaccessible() {
        add(DocgenJobStatus.UNKNOWN, true);
    }

    private void add(DocgenJobStatus status, boolean hasEnded) {
        byStatus.merge(status, 1, Integer::sum);
        total++;
        ended += hasEnded ? 1 : 0;
    }

    /**
     * The progress of these jobs.
     *
     * @param expected the number of jobs at least. As long as there are fewer, Box has not listed all
     * @param exact whether all listed jobs were counted
     */
    public DocgenBatchProgress progress(int expected, boolean exact) {
        return new DocgenBatchProgress(total, of(DocgenJobStatus.PENDING), of(DocgenJobStatus.SUBMITTED),
                of(DocgenJobStatus.COMPLETED), of(DocgenJobStatus.COMPLETED_WITH_ERROR), of(DocgenJobStatus.FAILED),
                of(DocgenJobStatus.UNKNOWN), exact && total >= expected && ended == total, exact);
    }

    private int of(DocgenJobStatus status) {
        return byStatus.getOrDefault(status, 0);
    }
}
