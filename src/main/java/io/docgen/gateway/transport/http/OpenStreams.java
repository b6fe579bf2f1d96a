package io.docgen.gateway.transport.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The open response streams, which the graceful shutdown would wait for. They are interrupted when its delay is over,
 * and their clients connect to another instance.
 */
@Singleton
class OpenStreams {

    private final Vertx vertx;
    private final Duration delay;
    private final Set<StreamResponse> open = ConcurrentHashMap.newKeySet();

    OpenStreams(Vertx vertx, @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.vertx = vertx;
        this.delay = delay.orElse(Duration.ZERO);
    }

    StreamResponse response(RoutingContext ctx, StreamFormat format) {
        return new StreamResponse(ctx, format, open);
    }

    void onShutdown(@Observes ShutdownDelayInitiatedEvent initiated) {
        vertx.setTimer(Math.max(1, delay.toMillis()), over -> open.forEach(StreamResponse::interrupt));
    }
}
