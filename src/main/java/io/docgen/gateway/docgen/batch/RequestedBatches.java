package io.docgen.gateway.docgen.batch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What this gateway recently requested as batches and Box does not return: the folder and the number of documents. */
@Singleton
public class RequestedBatches {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MAX_BATCHES = 10_000;

    /** Box accepts no batch without a document. */
    private static final int FEWEST_DOCUMENTS = 1;

    private final Cache<String, Requested> batches = Caffeine.newBuilder().expireAfterWrite(REMEMBERED)
            .maximumSize(MAX_BATCHES).build();

    private record Requested(String folderId, int documents) {
    }

    /**
     * Remembers a batch that Box has accepted.
     *
     * @param documents the number of its documents
     */
    public void remember(String batchId, String folderId, int documents) {
        batches.put(batchId, new Requested(folderId, documents));
    }

    /**
     * The number of jobs that a batch has at least. Box may list a new batch without them, or with some of them.
     *
     * @return 1 for a batch that is not remembered
     */
    public int jobsOf(String batchId) {
        Requested requested = batches.getIfPresent(batchId);
        return requested == null ? FEWEST_DOCUMENTS : Math.max(FEWEST_DOCUMENTS, requested.documents());
    }

    /** The ids of the batches whose documents go into one of these folders. */
    public Set<String> batchesIn(Set<String> folderIds) {
        return batches.asMap().entrySet().stream().filter(entry -> folderIds.contains(entry.getValue().folderId()))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
