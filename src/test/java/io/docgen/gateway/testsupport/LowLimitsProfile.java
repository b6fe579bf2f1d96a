package io.docgen.gateway.testsupport;

import java.util.HashMap;
import java.util.Map;

/** In front of a {@link FaultyBox}, with limits so low that a few callers reach them. */
public class LowLimitsProfile extends OnFaultyBox {

    /** As many of them may be one caller's. */
    public static final int OF_CALLER = 14;

    /** How many requests are taken on at once. */
    public static final int REQUESTS = 16;

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        config.putAll(Map.of("box.limits.per-request", "3", "box.limits.per-caller", "5", "box.limits.total", "8",
                "graphql.load.requests", String.valueOf(REQUESTS), "graphql.load.per-caller", String.valueOf(OF_CALLER),
                "graphql.load.lag", "10s",
                "graphql.load.retry-after", "2s"));
        return config;
    }
}
