package io.docgen.gateway.transport.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docgen.gateway.box.event.ItemEvent;
import io.docgen.gateway.transport.connection.BodyReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;

/** Receives webhooks of Box: 204 if accepted, 403 if Box has not signed it, 409 if it was received before. */
@Singleton
class WebhookRoute {

    private static final String PATH = "/webhooks/box";
    /** Many times the size of a notification. Anyone can make the gateway sign so much, on an event loop. */
    private static final int MAX_BYTES = 64 * 1024;
    private final boolean enabled;
    private final WebhookSignature signature;
    private final BodyReader body;
    private final ObjectMapper json;
    private final Event<ItemEvent> events;
    private final MeterRegistry meters;
    private final WebhookMarks received = new WebhookMarks();

    WebhookRoute(WebhookConfig config, BodyReader body, ObjectMapper json, Event<ItemEvent> events,
            MeterRegistry meters) {
        this.enabled = config.primaryKey().isPresent() || config.secondaryKey().isPresent();
        this.signature = new WebhookSignature(config.primaryKey(), config.secondaryKey());
        this.body = body;
        this.json = json;
        this.events = events;
        this.meters = meters;
    }

    void addTo(@Observes Router router) {
        if (enabled) {
            router.post(PATH).order(-1).handler(body::handle).handler(this::receive)
                    .failureHandler(ctx -> end(ctx, ctx.statusCode() > 0 ? ctx.statusCode() : 500, "failed"));
        }
    }

    private void receive(RoutingContext ctx) {
        byte[] message = BodyReader.body(ctx);
        if (message.length > MAX_BYTES) {
            end(ctx, 413, "invalid");
        } else if (!signature.isValid(ctx.request()::getHeader, message, Instant.now())) {
            end(ctx, 403, "invalid");
        } else {
            accept(ctx, message);
        }
    }

    private void accept(RoutingContext ctx, byte[] message) {
        try {
            JsonNode event = json.readTree(message);
            if (isReplayed(ctx)) {
                end(ctx, 409, "replayed");
            } else {
                events.fire(new ItemEvent(WebhookEvent.items(event)));
                end(ctx, 204, "accepted");
            }
        } catch (IOException notJson) {
            end(ctx, 400, "invalid");
        }
    }

    /** By the id of the delivery, which Box does not sign, and by the signatures. */
    private boolean isReplayed(RoutingContext ctx) {
        return !received.add(Stream.of("box-delivery-id", "box-signature-primary", "box-signature-secondary")
                .filter(ctx.request().headers()::contains).map(name -> name + ' ' + ctx.request().getHeader(name))
                .toList());
    }

    private void end(RoutingContext ctx, int status, String outcome) {
        BodyReader.release(ctx);
        meters.counter("box.webhooks", "outcome", outcome).increment();
        if (!ctx.response().ended() && !ctx.response().closed()) {
            ctx.response().setStatusCode(status).end();
        }
    }
}
