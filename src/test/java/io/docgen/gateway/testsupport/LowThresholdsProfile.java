package io.docgen.gateway.testsupport;

import java.util.HashMap;
import java.util.Map;

/**
 * In front of a {@link StubbedBox}, for few requests and waits at a time, and with breakers that a few failures open.
 */
public class LowThresholdsProfile extends StubbedBox {

    /** The number of calls without a success that open a breaker. */
    public static final int FAILURES = 8;

    /** The limit of waits of one client. As many requests would be one too few for anybody else's. */
    public static final int WAITS_OF_CLIENT = 5;

    /** The limit of waits. */
    public static final int WAITS = 12;

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        config.putAll(Map.of("box.circuit-breaker.request-volume-threshold", "" + FAILURES,
                "box.circuit-breaker.failure-ratio", "1.0",
                "box.circuit-breaker.delay", "150ms", "box.retry.max-retries", "0"));
        config.putAll(Map.of("graphql.load-shedding.max-concurrency", "" + WAITS_OF_CLIENT,
                "graphql.load-shedding.min-concurrency", "" + WAITS_OF_CLIENT,
                "graphql.waits.max-per-client", "" + WAITS_OF_CLIENT, "graphql.waits.max", "" + WAITS));
        return config;
    }
}
