package io.docgen.gateway.docgen.live;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.box.RequestedBatches;
import io.docgen.gateway.box.loader.PagedSource;
import io.docgen.gateway.docgen.relay.MarkerPaging;
import io.docgen.gateway.operation.OperationContext;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All jobs of one batch, in as few calls as Box's pages allow.
 */
record WatchedBatch(DocgenJobsClient jobs, RequestedBatches requested,
        String id) implements Watched<WatchedBatch.Jobs> {

    /** As many as {@code progress} counts. */
    private static final int MAX_PAGES = 10;

    /**
     * The jobs that can be read.
     *
     * @param isAll false if there are more, which Box may list later, or one cannot be read
     * @param versions for each job, the version of the state in which it has last changed
     * @param order changes when jobs have other positions than before
     */
    record Jobs(List<BoxDocgenJob> readable, boolean isAll, int[] versions, int version, int order) {

        static Jobs first(List<BoxDocgenJob> readable, boolean isAll) {
            int[] versions = new int[readable.size()];
            Arrays.fill(versions, 1);
            return new Jobs(readable, isAll, versions, 1, 1);
        }

        int version(int position) {
            return versions[position];
        }

        /** This state with its versions, after an earlier one. */
        Jobs after(Jobs before) {
            Map<String, Integer> positions = null;
            int now = before.version;
            int moved = before.order;
            for (int i = 0; i < versions.length; i++) {
                BoxDocgenJob job = readable.get(i);
                Integer earlier = i;
                if (i >= before.versions.length || !before.readable.get(i).id().equals(job.id())) {
                    if (positions == null) {
                        positions = before.positions();
                    }
                    earlier = positions.get(job.id());
                    moved = i < before.versions.length || earlier != null ? before.order + 1 : moved;
                }
                if (earlier == null || WatchedJob.haveChanged(before.readable.get(earlier), job)) {
                    now = before.version + 1;
                    versions[i] = now;
                } else {
                    versions[i] = before.versions[earlier];
                }
            }
            return new Jobs(readable, isAll, versions, now, moved);
        }

        private Map<String, Integer> positions() {
            Map<String, Integer> positions = new HashMap<>();
            for (int i = 0; i < readable.size(); i++) {
                positions.put(readable.get(i).id(), i);
            }
            return positions;
        }
    }

    @Override
    public String name() {
        return "docgen_batch_jobs/" + id;
    }

    @Override
    public Uni<Jobs> read(OperationContext operation) {
        return requested.jobsOf(id)
                .chain(expected -> read(jobs.jobsOfBatch(operation, id), expected, null, new ArrayList<>(), 1));
    }

    private static Uni<Jobs> read(PagedSource<BoxDocgenJob> source, int expected, @Nullable String marker,
            List<BoxDocgenJob> before, int page) {
        return source.pageAfter(marker, MarkerPaging.BOX_LIMIT).chain(read -> {
            before.addAll(read.entries());
            String next = read.nextMarker();
            if (next != null && page < MAX_PAGES) {
                return read(source, expected, next, before, page + 1);
            }
            List<BoxDocgenJob> readable = distinct(before);
            return Uni.createFrom().item(Jobs.first(readable,
                    next == null && !before.contains(null) && readable.size() >= expected));
        });
    }

    /** The readable ones. Box may list a job twice, while jobs move from one page to another. */
    private static List<BoxDocgenJob> distinct(List<BoxDocgenJob> jobs) {
        Map<String, BoxDocgenJob> byId = new LinkedHashMap<>();
        jobs.stream().filter(Objects::nonNull).forEach(job -> byId.put(job.id(), job));
        return List.copyOf(byId.values());
    }

    @Override
    public boolean isChanged(Jobs before, Jobs now) {
        return before.version() != now.version() || before.readable().size() != now.readable().size();
    }

    @Override
    public Jobs after(Jobs before, Jobs now) {
        return now.after(before);
    }

    @Override
    public boolean isDone(Jobs batch) {
        return batch.isAll() && batch.readable().stream().allMatch(BoxDocgenJob::isDone);
    }

    @Override
    public long bytes(Jobs batch) {
        return batch.readable().size() * WatchedJob.BYTES_OF_JOB;
    }

    @Override
    public Stream<String> items(Jobs batch) {
        return Stream.concat(Stream.of(id), batch.readable().stream().flatMap(WatchedJob::itemsOf));
    }
}
