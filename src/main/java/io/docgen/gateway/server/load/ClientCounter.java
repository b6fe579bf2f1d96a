package io.docgen.gateway.server.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what clients hold, such as subscriptions, within a limit for all and one for each client. Thread-safe. */
public final class ClientCounter {

    private final int max;
    private final int maxPerClient;
    private final AtomicInteger total = new AtomicInteger();
    private final Map<String, Integer> ofClients = new ConcurrentHashMap<>();

    /**
     * @param max for all
     * @param maxPerClient for one client
     */
    public ClientCounter(int max, int maxPerClient) {
        this.max = max;
        this.maxPerClient = maxPerClient;
    }

    /** The number for all, for metrics. */
    Number total() {
        return total;
    }

    /** Counts one more, to be {@link #left}. Returns false, and does not count it, if there are too many. */
    public boolean entered(String clientKey) {
        if (total.incrementAndGet() <= max) {
            boolean[] admitted = new boolean[1];
            ofClients.compute(clientKey, (key, count) -> {
                int now = count == null ? 0 : count;
                admitted[0] = now < maxPerClient;
                return admitted[0] ? Integer.valueOf(now + 1) : count;
            });
            if (admitted[0]) {
                return true;
            }
        }
        total.decrementAndGet();
        return false;
    }

    public void left(String clientKey) {
        total.decrementAndGet();
        ofClients.computeIfPresent(clientKey, (key, count) -> count == 1 ? null : count - 1);
    }
}
