package io.docgen.gateway.transport.websocket;

import io.docgen.gateway.transport.JsonBounds;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;

/**
 * A message of a client in {@code graphql-transport-ws}.
 *
 * @param id the id of the operation; null for messages without one
 * @param payload may be null
 */
record ClientMessage(Type type, String id, JsonObject payload) {

    private static final int MAX_ID_LENGTH = 128;

    enum Type {
        CONNECTION_INIT,
        PING,
        PONG,
        SUBSCRIBE,
        COMPLETE
    }

    /** @throws ProtocolException if the text is not a valid message */
    static ClientMessage of(String text) {
        JsonObject message = JsonBounds.object(text);
        if (message == null) {
            throw new ProtocolException(CloseCode.NO_JSON);
        }
        Type type = type(message.get("type"));
        boolean ofOperation = type == Type.SUBSCRIBE || type == Type.COMPLETE;
        String id = ofOperation ? id(message.get("id")) : null;
        JsonObject payload = payload(message.get("payload"));
        if (type == Type.SUBSCRIBE) {
            requireRequest(payload);
        }
        return new ClientMessage(type, id, payload);
    }

    private static Type type(JsonValue value) {
        return switch (value instanceof JsonString text ? text.getString() : "") {
            case "connection_init" -> Type.CONNECTION_INIT;
            case "ping" -> Type.PING;
            case "pong" -> Type.PONG;
            case "subscribe" -> Type.SUBSCRIBE;
            case "complete" -> Type.COMPLETE;
            default -> throw new ProtocolException(CloseCode.NO_TYPE);
        };
    }

    private static String id(JsonValue value) {
        if (value instanceof JsonString id && !id.getString().isEmpty() && id.getString().length() <= MAX_ID_LENGTH) {
            return id.getString();
        }
        throw new ProtocolException(CloseCode.NO_ID);
    }

    private static JsonObject payload(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonObject payload) {
            return payload;
        }
        throw new ProtocolException(CloseCode.NO_PAYLOAD);
    }

    private static void requireRequest(JsonObject payload) {
        if (payload == null || !isOrNone(payload, "query", ValueType.STRING)
                || !isOrNone(payload, "operationName", ValueType.STRING)
                || !isOrNone(payload, "variables", ValueType.OBJECT)
                || !isOrNone(payload, "extensions", ValueType.OBJECT)) {
            throw new ProtocolException(CloseCode.NO_REQUEST);
        }
    }

    private static boolean isOrNone(JsonObject payload, String name, ValueType type) {
        JsonValue value = payload.get(name);
        return value == null || value == JsonValue.NULL || value.getValueType() == type;
    }
}
