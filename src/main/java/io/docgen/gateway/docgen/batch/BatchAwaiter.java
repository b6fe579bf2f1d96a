package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.operation.OperationContext;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/** Waits for the jobs of batches. */
public interface BatchAwaiter {

    /**
     * Completes when all jobs of some batches have ended, when the time is over, when the client has gone away, or when
     * it cannot be known: what is wrong shows when the jobs are read. Fails with {@code OVERLOADED} if too many wait.
     *
     * @param batchIds as Box returned them. If there are several, each has one job
     * @param atMost the longest time. It may be cut so that the operation has time left for its result
     */
    Uni<Void> untilDone(OperationContext operation, List<String> batchIds, Duration atMost);
}
