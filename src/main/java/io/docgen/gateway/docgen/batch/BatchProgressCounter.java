package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.loader.PagedSource;
import io.docgen.gateway.docgen.relay.MarkerPaging;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
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
    private final int expected;
    private final JobCounts counts = new JobCounts();
    private final Set<String> markers = new HashSet<>();
    private int pages;

    private BatchProgressCounter(PagedSource<BoxDocgenJob> jobs, int expected) {
        this.jobs = jobs;
        this.expected = expected;
    }

    /** @param expected the number of its jobs at least */
    static Uni<DocgenBatchProgress> of(PagedSource<BoxDocgenJob> jobs, int expected) {
        return Uni.createFrom().deferred(() -> new BatchProgressCounter(jobs, expected).from(null));
    }

    private Uni<DocgenBatchProgress> from(@Nullable String marker) {
        return jobs.pageAfter(marker, MarkerPaging.BOX_LIMIT).chain(page -> {
            pages++;
            page.entries().forEach(counts::add);
            boolean last = page.nextMarker() == null || !markers.add(page.nextMarker());
            return last || pages == MAX_PAGES
                    ? Uni.createFrom().item(counts.progress(expected, last))
                    : from(page.nextMarker());
        });
    }
}
