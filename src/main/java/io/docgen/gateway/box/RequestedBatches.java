package io.docgen.gateway.box;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.docgen.gateway.shared.OtherReplicas;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The batches that this gateway has requested in the last hour. The replicas share them.
 *
 * <p>A 404 for the jobs of a new batch is read as a list without jobs, for the caller who has requested it: Box has
 * accepted the batch. This is a precaution. That Box lists a batch later than it accepts it was seen of the jobs, and
 * not of the batch itself.
 */
@Singleton
public class RequestedBatches {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MAX_BATCHES = 10_000;

    /** Box accepts no batch without a document. */
    private static final int FEWEST_DOCUMENTS = 1;

    private final OtherReplicas others;

    private final Cache<String, RequestedBatch> batches = Caffeine.newBuilder().expireAfterWrite(REMEMBERED)
            .maximumSize(MAX_BATCHES).build();

    RequestedBatches(OtherReplicas others) {
        this.others = others;
    }

    /** Remembers a batch that Box has accepted. Completes when the other replicas can find it. Never fails. */
    Uni<Void> add(String batchId, RequestedBatch batch) {
        batches.put(batchId, batch);
        return others.remember(key(batchId), batch.encoded(), REMEMBERED);
    }

    /**
     * The number of jobs that a batch has at least. Box may list a new batch without them, or with some of them.
     *
     * @return 1 for a batch that is not remembered. Never fails
     */
    public Uni<Integer> jobsOf(String batchId) {
        return find(batchId).map(batch -> batch == null
                ? FEWEST_DOCUMENTS
                : Math.max(FEWEST_DOCUMENTS, batch.documents()));
    }

    /** Whether a caller has requested a batch a moment ago. */
    Uni<Boolean> isNew(String batchId, String caller) {
        return find(batchId).map(batch -> batch != null && batch.isNewFor(caller));
    }

    /**
     * The ids of the batches whose documents go into one of these folders, of those that this replica has requested or
     * looked for.
     */
    public Set<String> batchesIn(Set<String> folderIds) {
        return batches.asMap().entrySet().stream()
                .filter(entry -> folderIds.contains(entry.getValue().folderId())).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A batch that this replica has requested or looked for; null if it is not remembered. */
    @Nullable
    RequestedBatch ofThisReplica(String batchId) {
        return batches.getIfPresent(batchId);
    }

    private Uni<@Nullable RequestedBatch> find(String batchId) {
        RequestedBatch known = batches.getIfPresent(batchId);
        return known != null
                ? Uni.createFrom().item(known)
                : others.recall(key(batchId)).map(text -> text == null ? null : RequestedBatch.decoded(text))
                        .onItem().ifNotNull().invoke(batch -> batches.put(batchId, batch));
    }

    private static String key(String batchId) {
        return "batch:" + batchId;
    }
}
