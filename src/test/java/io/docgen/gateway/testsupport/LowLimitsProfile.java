package io.docgen.gateway.testsupport;

import java.util.HashMap;
import java.util.Map;

/** In front of a {@link FaultyBox}, with limits so low that a few callers reach them. */
public class LowLimitsProfile extends OnFaultyBox {

    /** The limit of concurrent requests of one client. */
    public static final int OF_CLIENT = 14;

    /** The limit of concurrent requests. */
    public static final int REQUESTS = 16;

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        config.put("box.timeout", "8s"); // calls wait for others on purpose, on a busy machine longer
        config.putAll(Map.of("box.concurrency.per-operation", "3", "box.concurrency.per-caller", "5",
                "box.concurrency.total", "8",
                "graphql.load-shedding.max-concurrency", String.valueOf(REQUESTS),
                "graphql.load-shedding.max-concurrency-per-client", String.valueOf(OF_CLIENT)));
        return config;
    }
}
