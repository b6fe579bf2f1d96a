package io.docgen.gateway.box;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.docgen.gateway.box.error.DocgenDisabled;
import io.docgen.gateway.box.loader.BoxPage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * The batches that callers have requested a moment ago. Box may not know such a batch yet where its jobs are listed:
 * for the caller who has requested it that is a list without jobs, and no batch that does not exist.
 */
@Singleton
class NewBatches {

    private static final Duration NEW = Duration.ofMinutes(1);
    private static final int MAX_BATCHES = 10_000;

    private final Cache<String, Boolean> batches = Caffeine.newBuilder().expireAfterWrite(NEW).maximumSize(MAX_BATCHES)
            .build();

    void add(String caller, String batchId) {
        batches.put(key(caller, batchId), true);
    }

    /** Whether a failure to list the jobs of a batch says only that it is new. */
    boolean explains(Throwable failure, String caller, String batchId) {
        return DocgenDisabled.isNotFound(failure)
                && batches.getIfPresent(key(caller, batchId)) != null;
    }

    BoxPage<BoxDocgenJob> withoutJobs() {
        return new BoxPage<>(List.of(), null);
    }

    private static String key(String caller, String batchId) {
        return caller + ' ' + batchId;
    }
}
