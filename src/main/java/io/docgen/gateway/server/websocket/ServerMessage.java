package io.docgen.gateway.server.websocket;

import io.vertx.core.json.Json;
import org.jspecify.annotations.Nullable;

/** Messages of the gateway in {@code graphql-transport-ws}. */
final class ServerMessage {

    static final String CONNECTION_ACK = "{\"type\":\"connection_ack\"}";
    static final String PONG = "{\"type\":\"pong\"}";

    private ServerMessage() {
    }

    /** @param result the result of the operation, as JSON */
    static String next(String id, String result) {
        return ofOperation("next", id, result);
    }

    /** @param errors a list of errors, as JSON */
    static String error(String id, String errors) {
        return ofOperation("error", id, errors);
    }

    static String complete(String id) {
        return ofOperation("complete", id, null);
    }

    private static String ofOperation(String type, String id, @Nullable String payload) {
        return "{\"id\":" + Json.encode(id) + ",\"type\":\"" + type + "\""
                + (payload == null ? "" : ",\"payload\":" + payload) + "}";
    }
}
