package io.docgen.gateway.server.load;

import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.graphql.document.PreparedDocument;
import io.docgen.gateway.support.ByteBudget;
import io.docgen.gateway.support.error.GatewayException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Bounds the memory of the requests that last: those of subscriptions and waits. A document that several of them have
 * counts once, for the client that had it first. Thread-safe.
 */
@Singleton
public class RequestMemory {

    private static final int HEAP_FRACTION = 8;
    private static final int CLIENTS_AT_LIMIT = 4;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /** The objects of a subscription or wait itself. */
    private static final long BYTES_OF_REQUEST = 2500;

    private final ByteBudget budget;

    @Inject
    RequestMemory(MeterRegistry meters) {
        this(ByteBudget.ofHeap(HEAP_FRACTION, CLIENTS_AT_LIMIT));
        meters.gauge("graphql.requests.kept.bytes", budget, ByteBudget::held);
    }

    RequestMemory(ByteBudget budget) {
        this.budget = budget;
    }

    /** Who holds a document, kept with it. */
    private static final class Holders {

        private String owner = "";
        private int holders;
    }

    /**
     * Counts a request until it ends.
     *
     * @param clientKey see {@link io.docgen.gateway.server.auth.ClientKey}
     * @return run it when the request has ended; further runs have no effect
     * @throws GatewayException {@code OVERLOADED} if there are too many, or they are too large
     */
    public Runnable hold(String clientKey, PreparedDocument document, GraphqlRequest request) {
        long bytes = BYTES_OF_REQUEST + RequestSize.bytes(request);
        if (!budget.tryReserve(clientKey, bytes)) {
            throw tooMuch();
        }
        Holders holders = document.derived(Holders.class, Holders::new);
        synchronized (holders) {
            if (holders.holders == 0) {
                if (!budget.tryReserve(clientKey, document.bytes())) {
                    budget.release(clientKey, bytes);
                    throw tooMuch();
                }
                holders.owner = clientKey;
            }
            holders.holders++;
        }
        AtomicBoolean over = new AtomicBoolean();
        return () -> {
            if (!over.getAndSet(true)) {
                budget.release(clientKey, bytes);
                synchronized (holders) {
                    if (--holders.holders == 0) {
                        budget.release(holders.owner, document.bytes());
                    }
                }
            }
        };
    }

    private static GatewayException tooMuch() {
        return GatewayException.overloaded("Your subscriptions and waits are too many or too large. End one first.",
                RETRY_AFTER);
    }
}
