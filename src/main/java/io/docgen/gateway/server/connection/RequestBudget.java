package io.docgen.gateway.server.connection;

import io.docgen.gateway.graphql.limits.LimitsConfig;
import io.docgen.gateway.support.ReceiveBudget;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Bounds the memory of requests from their arrival to their response: in total, and a quarter of it per client. */
@Singleton
class RequestBudget {

    private static final int CLIENTS_AT_LIMIT = 4;

    /** The objects of a request take some times the memory of its bytes. */
    private static final int HEAP_FRACTION = 16;

    private final ReceiveBudget budget;

    RequestBudget(LimitsConfig limits, MeterRegistry meters) {
        this.budget = budget(Runtime.getRuntime().maxMemory() / HEAP_FRACTION, limits.maxBodySize().asLongValue());
        meters.gauge("graphql.requests.received.bytes", budget, ReceiveBudget::held);
    }

    /** @param largest the largest possible request, of which one is always accepted */
    static ReceiveBudget budget(long max, long largest) {
        return new ReceiveBudget(Math.max(max, largest), Math.max(max / CLIENTS_AT_LIMIT, largest));
    }

    ReceiveBudget.Reservation open(String clientKey) {
        return budget.open(clientKey);
    }
}
