package io.docgen.gateway.box.direct;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Times responses of Box as {@code http.client.requests}, with the tags of the REST client of Quarkus. */
@Singleton
class ExchangeMetrics {

    private static final String CLIENT = "box"; // as quarkus.rest-client.box.name

    private final MeterRegistry registry;
    /** By method, URI template and status. */
    private final Map<HttpMethod, Map<String, Map<Integer, Timer>>> timers = new ConcurrentHashMap<>();

    ExchangeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(HttpMethod method, String path, int status, long nanos) {
        timers.computeIfAbsent(method, first -> new ConcurrentHashMap<>())
                .computeIfAbsent(path, first -> new ConcurrentHashMap<>())
                .computeIfAbsent(status, first -> timer(method, path, first))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(HttpMethod method, String path, int status) {
        return registry.timer("http.client.requests",
                Tags.of("method", method.name(), "uri", path, "clientName", CLIENT,
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
