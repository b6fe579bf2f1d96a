package io.docgen.gateway.live;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.box.loader.PagedSource;
import io.docgen.gateway.engine.OperationContext;
import io.docgen.gateway.relay.MarkerPaging;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All jobs of one batch, in as few calls as Box's pages allow.
 *
 * @param expected the number of its jobs at least, which Box may list later
 */
record WatchedBatch(DocgenJobsClient jobs, String id, int expected) implements Watched<WatchedBatch.Jobs> {

    /** As many as {@code progress} counts. */
    private static final int MAX_PAGES = 10;

    /**
     * The jobs that can be read.
     *
     * @param isAll false if there are more, or one cannot be read
     */
    record Jobs(List<BoxDocgenJob> readable, boolean isAll) {
    }

    @Override
    public String name() {
        return "docgen_batch_jobs/" + id;
    }

    @Override
    public Uni<Jobs> read(OperationContext operation) {
        return Uni.createFrom()
                .deferred(() -> read(jobs.jobsOfBatch(operation, id), null, new ArrayList<>(), 1));
    }

    private static Uni<Jobs> read(PagedSource<BoxDocgenJob> source, @Nullable String marker,
            List<BoxDocgenJob> before, int page) {
        return source.pageAfter(marker, MarkerPaging.BOX_LIMIT).chain(read -> {
            before.addAll(read.entries());
            String next = read.nextMarker();
            if (next != null && page < MAX_PAGES) {
                return read(source, next, before, page + 1);
            }
            List<BoxDocgenJob> readable = before.stream().filter(job -> job != null).toList();
            return Uni.createFrom().item(new Jobs(readable, next == null && readable.size() == before.size()));
        });
    }

    @Override
    public boolean isChanged(Jobs before, Jobs now) {
        if (before.readable().size() != now.readable().size()) {
            return true;
        }
        for (int i = 0; i < now.readable().size(); i++) {
            BoxDocgenJob one = before.readable().get(i);
            BoxDocgenJob other = now.readable().get(i);
            if (!one.id().equals(other.id()) || WatchedJob.haveChanged(one, other)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isDone(Jobs batch) {
        return batch.isAll() && batch.readable().size() >= expected
                && batch.readable().stream().allMatch(BoxDocgenJob::isDone);
    }

    @Override
    public Stream<String> items(Jobs batch) {
        return Stream.concat(Stream.of(id), batch.readable().stream().flatMap(WatchedJob::itemsOf));
    }
}
