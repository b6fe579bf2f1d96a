package io.docgen.gateway.live;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.engine.OperationContext;
import io.docgen.gateway.hash.Sha256;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The jobs of some batches, one each, by the id of the batch. A batch that is done is not asked for again. */
final class WatchedGroup implements Watched<Map<String, BoxDocgenJob>> {

    /** As many batches are asked for in each interval; for more it is longer. */
    private static final int BATCHES_PER_INTERVAL = 5;

    private final List<WatchedBatch> batches;
    private final String name;
    private final Map<String, WatchedBatch.Jobs> done = new ConcurrentHashMap<>();

    WatchedGroup(DocgenJobsClient jobs, List<String> batchIds) {
        this.batches = batchIds.stream().map(id -> new WatchedBatch(jobs, id, 1)).toList();
        this.name = "docgen_batch_groups/" + Sha256.of(String.join(" ", batchIds));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Uni<Map<String, BoxDocgenJob>> read(OperationContext operation) {
        return Uni.join().all(batches.stream().map(batch -> read(batch, operation)).toList()).andFailFast()
                .map(this::jobs);
    }

    private Map<String, BoxDocgenJob> jobs(List<WatchedBatch.Jobs> read) {
        Map<String, BoxDocgenJob> jobs = new LinkedHashMap<>();
        for (int i = 0; i < read.size(); i++) {
            String id = batches.get(i).id();
            read.get(i).readable().forEach(job -> jobs.putIfAbsent(id, job));
        }
        return jobs;
    }

    private Uni<WatchedBatch.Jobs> read(WatchedBatch batch, OperationContext operation) {
        WatchedBatch.Jobs known = done.get(batch.id());
        return known != null ? Uni.createFrom().item(known) : batch.read(operation).invoke(jobs -> {
            if (batch.isDone(jobs)) {
                done.put(batch.id(), jobs);
            }
        });
    }

    @Override
    public boolean isChanged(Map<String, BoxDocgenJob> before, Map<String, BoxDocgenJob> now) {
        return !before.keySet().equals(now.keySet()) || now.entrySet().stream().anyMatch(entry -> {
            BoxDocgenJob earlier = before.get(entry.getKey());
            return earlier == null || WatchedJob.haveChanged(earlier, entry.getValue());
        });
    }

    @Override
    public boolean isDone(Map<String, BoxDocgenJob> jobs) {
        return pending() == 0;
    }

    private long pending() {
        return batches.stream().filter(batch -> !done.containsKey(batch.id())).count();
    }

    @Override
    public int intervals() {
        return (int) ((pending() + BATCHES_PER_INTERVAL - 1) / BATCHES_PER_INTERVAL);
    }

    @Override
    public Stream<String> items(Map<String, BoxDocgenJob> jobs) {
        return Stream.concat(batches.stream().map(WatchedBatch::id),
                jobs.values().stream().flatMap(WatchedJob::itemsOf));
    }
}
