package io.docgen.gateway.docgen.live;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.box.RequestedBatches;
import io.docgen.gateway.docgen.batch.group.GroupJobs;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.support.Joined;
import io.docgen.gateway.support.Sha256;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of some batches, one each. A batch that is done is not asked for again, and one that cannot be read keeps
 * nothing from the others.
 */
final class WatchedGroup implements Watched<WatchedGroup.State> {

    /** As many batches are asked for in each interval; for more it is longer. */
    private static final int BATCHES_PER_INTERVAL = 5;

    private final List<WatchedBatch> batches;
    private final String name;
    private final Map<String, WatchedBatch.Jobs> done = new ConcurrentHashMap<>();
    private final Map<String, BoxDocgenJob> last = new ConcurrentHashMap<>();

    WatchedGroup(DocgenJobsClient jobs, RequestedBatches requested, List<String> batchIds) {
        this.batches = batchIds.stream().map(id -> new WatchedBatch(jobs, requested, id)).toList();
        this.name = "docgen_batch_groups/" + Sha256.of(String.join(" ", batchIds));
    }

    /**
     * All of it by the id of the batch.
     *
     * @param jobs as they were last read
     * @param inaccessible why the caller cannot read the others
     * @param delay why Box could not be asked for some now
     */
    record State(Map<String, BoxDocgenJob> jobs, Map<String, GatewayException> inaccessible,
            @Nullable DocgenDelay delay) {
    }

    /** What came of reading one batch: its jobs or a failure. */
    private record Read(WatchedBatch.@Nullable Jobs jobs, @Nullable Throwable failure) {
    }

    @Override
    public String name() {
        return name;
    }

    /** Fails if nothing can be read, or if a failure concerns all, such as a token that has expired. */
    @Override
    public Uni<State> read(OperationContext operation) {
        return Joined.all(batches.stream().map(batch -> read(batch, operation)).toList())
                .map(this::state);
    }

    private State state(List<Read> reads) {
        Map<String, BoxDocgenJob> jobs = new LinkedHashMap<>();
        Map<String, GatewayException> inaccessible = new LinkedHashMap<>();
        DocgenDelay delay = null;
        for (int i = 0; i < reads.size(); i++) {
            String id = batches.get(i).id();
            WatchedBatch.Jobs read = reads.get(i).jobs();
            Throwable failure = reads.get(i).failure();
            if (read != null) {
                read.readable().stream().findFirst().ifPresent(job -> last.put(id, job));
            } else if (failure instanceof GatewayException denied && GroupJobs.isInaccessible(denied)) {
                inaccessible.put(id, denied);
                last.remove(id);
            } else if (failure != null) {
                delay = DocgenDelay.of(failure);
            }
            BoxDocgenJob job = last.get(id);
            if (job != null) {
                jobs.put(id, job);
            }
        }
        return new State(jobs, inaccessible, delay);
    }

    private Uni<Read> read(WatchedBatch batch, OperationContext operation) {
        WatchedBatch.Jobs known = done.get(batch.id());
        return known != null
                ? Uni.createFrom().item(new Read(known, null))
                : batch.read(operation).invoke(jobs -> {
                    if (batch.isDone(jobs)) {
                        done.put(batch.id(), jobs);
                    }
                }).map(jobs -> new Read(jobs, null)).onFailure(this::isOfOneBatch)
                        .recoverWithItem(failure -> new Read(null, failure));
    }

    private boolean isOfOneBatch(Throwable failure) {
        return DocgenDelay.of(failure) != null || batches.size() > 1 && GroupJobs.isInaccessible(failure);
    }

    @Override
    public boolean isChanged(State before, State now) {
        return !before.jobs().keySet().equals(now.jobs().keySet())
                || !before.inaccessible().keySet().equals(now.inaccessible().keySet())
                || now.jobs().entrySet().stream().anyMatch(entry -> {
                    BoxDocgenJob earlier = before.jobs().get(entry.getKey());
                    return earlier == null || WatchedJob.haveChanged(earlier, entry.getValue());
                });
    }

    @Override
    public boolean isDone(State state) {
        return batches.stream().allMatch(
                batch -> done.containsKey(batch.id()) || state.inaccessible().containsKey(batch.id()));
    }

    @Override
    public @Nullable DocgenDelay delay(State state) {
        return state.delay();
    }

    @Override
    public long bytes(State state) {
        return batches.size() * WatchedJob.BYTES_OF_JOB;
    }

    @Override
    public int intervals() {
        long pending = batches.stream().filter(batch -> !done.containsKey(batch.id())).count();
        return (int) ((pending + BATCHES_PER_INTERVAL - 1) / BATCHES_PER_INTERVAL);
    }

    @Override
    public Stream<String> items(State state) {
        return Stream.concat(batches.stream().map(WatchedBatch::id),
                state.jobs().values().stream().flatMap(WatchedJob::itemsOf));
    }
}
