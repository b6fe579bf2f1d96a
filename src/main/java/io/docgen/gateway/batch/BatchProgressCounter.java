package io.docgen.gateway.batch;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.loader.PagedSource;
import io.docgen.gateway.job.DocgenJobStatus;
import io.docgen.gateway.relay.MarkerPaging;
import io.smallrye.mutiny.Uni;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts the jobs of a batch, in as few calls as Box's pages allow and no more than {@link #MOST_PAGES}. A marker that comes
 * again ends the list, and its page counts once. A job that cannot be read has an unknown status.
 */
final class BatchProgressCounter {

    static final int MOST_PAGES = 10;
    static final int MOST_JOBS = MOST_PAGES * MarkerPaging.BOX_LIMIT;

    private final PagedSource<BoxDocgenJob> jobs;
    private final Map<DocgenJobStatus, Integer> counts = new EnumMap<>(DocgenJobStatus.class);
    private final Set<String> markers = new HashSet<>();
    private int pages;

    private BatchProgressCounter(PagedSource<BoxDocgenJob> jobs) {
        this.jobs = jobs;
    }

    static Uni<DocgenBatchProgress> of(PagedSource<BoxDocgenJob> jobs) {
        return Uni.createFrom().deferred(() -> new BatchProgressCounter(jobs).from(null));
    }

    private Uni<DocgenBatchProgress> from(String marker) {
        return jobs.page(marker, MarkerPaging.BOX_LIMIT).chain(page -> {
            pages++;
            page.entries().forEach(job -> counts.merge(
                    job == null ? DocgenJobStatus.UNKNOWN : DocgenJobStatus.of(job.status()), 1, Integer::sum));
            boolean last = page.nextMarker() == null || !markers.add(page.nextMarker());
            return last || pages == MOST_PAGES
                    ? Uni.createFrom().item(DocgenBatchProgress.of(counts, last))
                    : from(page.nextMarker());
        });
    }
}
