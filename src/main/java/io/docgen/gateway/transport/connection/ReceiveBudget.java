package io.docgen.gateway.transport.connection;

import io.docgen.gateway.admission.limits.LimitsConfig;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/**
 * How many bytes of requests may be in memory at once, from their arrival to their answer: of all callers, and of each a
 * quarter. Requests of ordinary length do not count, so that nobody's uploads keep out anybody's queries.
 */
@ApplicationScoped
class ReceiveBudget {

    /** As much of each request is free: it is the number of connections that bounds these. */
    static final long FREE = 16 * 1024;

    private static final int SHARES = 4;

    /** What is made of a request's bytes takes some times their room. */
    private static final int PART_OF_HEAP = 16;

    private final long most;
    private final long mostOfCaller;
    private final Map<String, Long> callers = new HashMap<>();
    private long held;

    @Inject
    ReceiveBudget(LimitsConfig limits, MeterRegistry meters) {
        this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP, limits.maxBodySize().asLongValue());
        meters.gauge("graphql.requests.received.bytes", this, ReceiveBudget::held);
    }

    /** @param largest the longest request that there may be; one at a time always finds room */
    ReceiveBudget(long most, long largest) {
        this.most = Math.max(most, largest);
        this.mostOfCaller = Math.max(most / SHARES, largest);
    }

    /** Takes bytes of a caller's, or none at all. Whether there was room. */
    synchronized boolean take(String caller, long bytes) {
        long own = callers.getOrDefault(caller, 0L);
        if (held + bytes > most || own + bytes > mostOfCaller) {
            return false;
        }
        held += bytes;
        callers.put(caller, own + bytes);
        return true;
    }

    synchronized void giveBack(String caller, long bytes) {
        held -= bytes;
        callers.computeIfPresent(caller, (key, own) -> own == bytes ? null : own - bytes);
    }

    private synchronized double held() {
        return held;
    }
}
