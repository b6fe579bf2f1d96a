package io.docgen.gateway.server.connection;

import io.docgen.gateway.support.ByteBudget;
import io.docgen.gateway.support.error.GatewayException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Bounds the uploads that run at the same time by what each may have on its way to Box: a sixteenth of the heap in
 * total, and half of that per client.
 */
@Singleton
class UploadBudget {

    /** What has been read of the connection and decoded, and what Box' connection has not taken yet. */
    static final long BYTES_OF_UPLOAD = 192 * 1024;

    private static final int HEAP_FRACTION = 16;
    private static final int CLIENTS_AT_LIMIT = 2;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ByteBudget budget;

    @Inject
    UploadBudget(MeterRegistry meters) {
        this(ByteBudget.ofHeap(HEAP_FRACTION, CLIENTS_AT_LIMIT));
        meters.gauge("graphql.uploads.active", this, UploadBudget::active);
    }

    UploadBudget(ByteBudget budget) {
        this.budget = budget;
    }

    /** The number of uploads. */
    long active() {
        return budget.held() / BYTES_OF_UPLOAD;
    }

    /** Admits an upload, which {@linkplain #left leaves} later. Returns false if there are too many. */
    boolean enter(String clientKey) {
        return budget.tryReserve(clientKey, BYTES_OF_UPLOAD);
    }

    void left(String clientKey) {
        budget.release(clientKey, BYTES_OF_UPLOAD);
    }

    static GatewayException refusal() {
        return GatewayException.overloaded("Too many uploads at once. Try again in a moment.", RETRY_AFTER);
    }
}
