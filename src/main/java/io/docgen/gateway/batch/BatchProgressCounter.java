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
import org.jspecify.annotations.Nullable;

/**
 * Counts the jobs of a batch by status, in as few calls as Box's pages allow and at most {@link #MAX_PAGES}. A repeated
 * marker ends the list, and its page counts once. An unreadable job counts as unknown.
 */
final class BatchProgressCounter {

    static final int MAX_PAGES = 10;
    static final int MAX_JOBS = MAX_PAGES * MarkerPaging.BOX_LIMIT;

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

    private Uni<DocgenBatchProgress> from(@Nullable String marker) {
        return jobs.page(marker, MarkerPaging.BOX_LIMIT).chain(page -> {
            pages++;
            page.entries().forEach(job -> counts.merge(
                    job == null ? DocgenJobStatus.UNKNOWN : DocgenJobStatus.of(job.status()), 1, Integer::sum));
            boolean last = page.nextMarker() == null || !markers.add(page.nextMarker());
            return last || pages == MAX_PAGES
                    ? Uni.createFrom().item(DocgenBatchProgress.of(counts, last))
                    : from(page.nextMarker());
        });
    }
}
