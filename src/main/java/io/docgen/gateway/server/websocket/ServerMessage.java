package io.docgen.gateway.server.websocket;

import io.docgen.gateway.graphql.execution.OperationResult;
import io.vertx.core.json.Json;
import org.jspecify.annotations.Nullable;

/** Messages of the gateway in {@code graphql-transport-ws}. */
final class ServerMessage {

    static final String CONNECTION_ACK = "{\"type\":\"connection_ack\"}";
    static final String PONG = "{\"type\":\"pong\"}";

    private ServerMessage() {
    }

    static String next(String id, OperationResult result) {
        return ofOperation("next", id, result.json().toString());
    }

    /** An operation was not executed, or its subscription has failed. */
    static String error(String id, OperationResult rejected) {
        return ofOperation("error", id, rejected.errorsAsJson());
    }

    static String complete(String id) {
        return ofOperation("complete", id, null);
    }

    private static String ofOperation(String type, String id, @Nullable String payload) {
        return "{\"id\":" + Json.encode(id) + ",\"type\":\"" + type + "\""
                + (payload == null ? "" : ",\"payload\":" + payload) + "}";
    }
}
