package io.docgen.gateway.server.connection;

import io.docgen.gateway.support.ReceiveBudget;
import io.docgen.gateway.support.error.GatewayException;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds the memory of uploads, from their arrival to their response: a sixteenth of the heap in total, and a quarter
 * of that per client. An upload holds what has arrived of it, so that one that only claims to come holds nothing.
 */
@Singleton
class UploadBudget {

    /** What has been read of the connection and decoded, and what Box' connection has not taken yet. */
    static final long BYTES_OF_FILE = 192 * 1024;

    private static final int HEAP_FRACTION = 16;
    private static final int CLIENTS_AT_LIMIT = 4;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ReceiveBudget budget;
    private final AtomicInteger arriving = new AtomicInteger();

    @Inject
    UploadBudget(MeterRegistry meters) {
        this(Runtime.getRuntime().maxMemory() / HEAP_FRACTION);
        meters.gauge("graphql.uploads.active", arriving);
    }

    /** @param max bytes of all uploads */
    UploadBudget(long max) {
        this.budget = new ReceiveBudget(max, max / CLIENTS_AT_LIMIT);
    }

    /** The memory of an upload that is about to arrive. */
    Reservation open(String clientKey) {
        return new Reservation(budget.open(clientKey));
    }

    static GatewayException refusal() {
        return GatewayException.overloaded("Too many uploads at once. Try again in a moment.", RETRY_AFTER);
    }

    /** That of one upload, on its event loop. */
    final class Reservation {

        private final ReceiveBudget.Reservation memory;
        private boolean arrived;

        private Reservation(ReceiveBudget.Reservation memory) {
            this.memory = memory;
            arriving.incrementAndGet();
        }

        /**
         * Reserves for what has arrived. Returns false if that is too much.
         *
         * @param fields bytes beside the file, which are kept
         * @param file bytes of the file, which is passed on
         */
        boolean tryReserve(long fields, long file) {
            return memory.tryReserve(fields + Math.min(file, BYTES_OF_FILE));
        }

        /** Nothing arrives any more. */
        void arrived() {
            if (!arrived) {
                arrived = true;
                arriving.decrementAndGet();
            }
        }

        /** Lets a request have what is reserved, until {@link BodyReader#release}. */
        void holdFor(RoutingContext ctx) {
            BodyReader.hold(ctx, memory);
        }
    }
}
