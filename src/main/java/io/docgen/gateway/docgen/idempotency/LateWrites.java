package io.docgen.gateway.docgen.idempotency;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Writes that the shared store did not take, which are repeated until it does. Bounded, because each request with a key
 * makes one while the store is away. A reservation that is not released expires.
 */
final class LateWrites {

    static final int MAX = 1000;

    private static final Logger LOG = Logger.getLogger(LateWrites.class);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);
    /** About the lifetime of a reservation. */
    private static final int MAX_ATTEMPTS = 60;

    private final AtomicInteger pending = new AtomicInteger();

    void add(Uni<Void> write) {
        if (pending.incrementAndGet() > MAX) {
            pending.decrementAndGet();
            return;
        }
        write.onFailure().retry().withBackOff(FIRST_DELAY, LONGEST_DELAY).atMost(MAX_ATTEMPTS)
                .onTermination().invoke(pending::decrementAndGet)
                .subscribe().with(written -> {}, lost -> LOG.errorf(
                        "The outcome of a request with a key could not be written to the store of the replicas: %s",
                        lost.getClass().getSimpleName()));
    }

    int pending() {
        return pending.get();
    }
}
