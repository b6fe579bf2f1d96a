package io.docgen.gateway.batch;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.read.BoxList;
import io.docgen.gateway.job.DocgenJobStatus;
import io.docgen.gateway.paging.MarkerPaging;
import io.smallrye.mutiny.Uni;
import java.util.EnumMap;
import java.util.Map;

/** Counts the jobs of a batch, in as few calls as Box's pages allow and no more than {@link #MOST_PAGES}. */
final class BatchCount {

    static final int MOST_PAGES = 10;
    static final int MOST_JOBS = MOST_PAGES * MarkerPaging.BOX_LIMIT;

    private BatchCount() {
    }

    static Uni<DocgenBatchProgress> of(BoxList<BoxDocgenJob> jobs) {
        return count(jobs, null, new EnumMap<>(DocgenJobStatus.class), MOST_PAGES);
    }

    private static Uni<DocgenBatchProgress> count(BoxList<BoxDocgenJob> jobs, String marker,
            Map<DocgenJobStatus, Integer> counts, int pagesLeft) {
        return jobs.page(marker, MarkerPaging.BOX_LIMIT).chain(page -> {
            page.entries().forEach(job -> counts.merge(DocgenJobStatus.of(job.status()), 1, Integer::sum));
            return page.nextMarker() == null || pagesLeft == 1
                    ? Uni.createFrom().item(DocgenBatchProgress.of(counts, page.nextMarker() == null))
                    : count(jobs, page.nextMarker(), counts, pagesLeft - 1);
        });
    }
}
