package io.docgen.gateway.transport.connection;

import io.docgen.gateway.admission.limits.LimitsConfig;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds the memory of requests from their arrival to their response: in total, and a quarter of it per caller.
 * Requests of ordinary length do not count, so that large uploads do not block queries.
 */
@Singleton
class ReceiveBudget {

    /** The part of each request that does not count; the number of connections bounds its memory. */
    static final long FREE_BYTES = 16 * 1024;

    private static final int CALLERS_AT_LIMIT = 4;

    /** The objects of a request take some times the memory of its bytes. */
    private static final int HEAP_FRACTION = 16;

    private final long max;
    private final long maxPerCaller;
    private final Map<String, Long> callers = new HashMap<>();
    private long held;

    @Inject
    ReceiveBudget(LimitsConfig limits, MeterRegistry meters) {
        this(Runtime.getRuntime().maxMemory() / HEAP_FRACTION, limits.maxBodySize().asLongValue());
        meters.gauge("graphql.requests.received.bytes", this, ReceiveBudget::held);
    }

    /** @param largest the largest possible request, of which one is always accepted */
    ReceiveBudget(long max, long largest) {
        this.max = Math.max(max, largest);
        this.maxPerCaller = Math.max(max / CALLERS_AT_LIMIT, largest);
    }

    /** Reserves bytes for a caller. Returns false, and reserves nothing, if the budget is exceeded. */
    synchronized boolean tryReserve(String caller, long bytes) {
        long own = callers.getOrDefault(caller, 0L);
        if (held + bytes > max || own + bytes > maxPerCaller) {
            return false;
        }
        held += bytes;
        callers.put(caller, own + bytes);
        return true;
    }

    synchronized void release(String caller, long bytes) {
        held -= bytes;
        callers.computeIfPresent(caller, (key, own) -> own == bytes ? null : own - bytes);
    }

    private synchronized double held() {
        return held;
    }
}
