package io.docgen.gateway.server.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docgen.gateway.box.ItemEvent;
import io.docgen.gateway.server.connection.BodyReader;
import io.docgen.gateway.shared.OtherReplicas;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

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
    private final WebhookMarks received;

    WebhookRoute(WebhookConfig config, BodyReader body, ObjectMapper json, Event<ItemEvent> events,
            MeterRegistry meters, OtherReplicas others) {
        this.enabled = config.primaryKey().isPresent() || config.secondaryKey().isPresent();
        this.signature = new WebhookSignature(config.primaryKey(), config.secondaryKey());
        this.body = body;
        this.json = json;
        this.events = events;
        this.meters = meters;
        this.received = new WebhookMarks(others);
    }

    void addTo(@Observes Router router) {
        if (enabled) {
            router.post(PATH).order(-1).handler(body::handle).handler(this::receive)
                    .failureHandler(ctx -> end(ctx,
                            ctx.statusCode() > 0 ? ctx.statusCode() : StatusCode.INTERNAL_SERVER_ERROR, "failed"));
        }
    }

    private void receive(RoutingContext ctx) {
        byte[] message = BodyReader.body(ctx);
        if (message.length > MAX_BYTES) {
            end(ctx, StatusCode.PAYLOAD_TOO_LARGE, "invalid");
            return;
        }
        byte[] signed = signature.signed(ctx.request()::getHeader, message, Instant.now());
        if (signed == null) {
            end(ctx, StatusCode.FORBIDDEN, "invalid");
        } else {
            accept(ctx, message, signed);
        }
    }

    private void accept(RoutingContext ctx, byte[] message, byte[] signed) {
        try {
            JsonNode event = json.readTree(message);
            received.add(marks(ctx, signed)).invoke(isNew -> {
                if (isNew) {
                    events.fire(new ItemEvent(WebhookEvent.items(event)));
                }
            }).subscribe().with(isNew -> end(ctx, isNew ? StatusCode.NO_CONTENT : StatusCode.CONFLICT,
                    isNew ? "accepted" : "replayed"), ctx::fail);
        } catch (IOException notJson) {
            end(ctx, StatusCode.BAD_REQUEST, "invalid");
        }
    }

    /** By the id of the delivery, which Box does not sign, and by what it signs, whichever signature was right. */
    private static List<String> marks(RoutingContext ctx, byte[] signed) {
        String message = "message " + new String(signed, ISO_8859_1);
        String id = ctx.request().getHeader("box-delivery-id");
        return id == null ? List.of(message) : List.of(message, "id " + id);
    }

    private void end(RoutingContext ctx, int status, String outcome) {
        BodyReader.release(ctx);
        meters.counter("box.webhooks", "outcome", outcome).increment();
        if (!ctx.response().ended() && !ctx.response().closed()) {
            ctx.response().setStatusCode(status).end();
        }
    }
}
