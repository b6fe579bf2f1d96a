package io.docgen.gateway.box;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.docgen.gateway.box.error.DocgenDisabled;
import io.docgen.gateway.box.loader.BoxPage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * The batches that callers have requested in the last minute. A 404 for the jobs of such a batch is read as a list
 * without jobs, for the caller who has requested it: Box has accepted the batch. This is a precaution. That Box lists a
 * batch later than it accepts it was seen of the jobs, and not of the batch itself.
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
