package io.docgen.gateway.box.direct;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Times responses of Box as {@code http.client.requests}, with the tags of the REST client of Quarkus. */
@Singleton
class ExchangeMetrics {

    private static final String CLIENT = "box"; // as quarkus.rest-client.box.name

    private final MeterRegistry registry;
    /** By URI template, then by status. */
    private final Map<String, Map<Integer, Timer>> timers = new ConcurrentHashMap<>();

    ExchangeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(String path, int status, long nanos) {
        timers.computeIfAbsent(path, first -> new ConcurrentHashMap<>())
                .computeIfAbsent(status, first -> timer(path, first))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(String path, int status) {
        return registry.timer("http.client.requests", Tags.of("method", "GET", "uri", path, "clientName", CLIENT,
                "status", Integer.toString(status), "outcome", outcome(status)));
    }

    private static String outcome(int status) {
        return switch (status / 100) {
            case 1 -> "INFORMATIONAL";
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            case 5 -> "SERVER_ERROR";
            default -> "UNKNOWN";
        };
    }
}
