package io.docgen.gateway.server.websocket;

import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.server.JsonBounds;
import io.docgen.gateway.support.error.GatewayException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message of a client in {@code graphql-transport-ws}.
 *
 * @param id the id of the operation; null for messages without one
 * @param payload may be null
 */
record ClientMessage(Type type, @Nullable String id, @Nullable Map<String, Object> payload) {

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
        Map<String, Object> message = JsonBounds.object(text);
        if (message == null) {
            throw new ProtocolException(CloseCode.NO_JSON);
        }
        Type type = type(message.get("type"));
        boolean ofOperation = type == Type.SUBSCRIBE || type == Type.COMPLETE;
        String id = ofOperation ? id(message.get("id")) : null;
        return new ClientMessage(type, id, payload(message.get("payload")));
    }

    /** The id of the operation that the message is about. Only {@code subscribe} and {@code complete} have one. */
    String operationId() {
        return Objects.requireNonNull(id);
    }

    /**
     * The payload of {@code subscribe}.
     *
     * @throws ProtocolException if it is not a GraphQL request
     */
    GraphqlRequest request() {
        if (payload == null) {
            throw new ProtocolException(CloseCode.NO_REQUEST);
        }
        try {
            return GraphqlRequest.of(payload);
        } catch (GatewayException wrongType) {
            throw new ProtocolException(CloseCode.NO_REQUEST);
        }
    }

    private static Type type(@Nullable Object value) {
        return switch (value instanceof String text ? text : "") {
            case "connection_init" -> Type.CONNECTION_INIT;
            case "ping" -> Type.PING;
            case "pong" -> Type.PONG;
            case "subscribe" -> Type.SUBSCRIBE;
            case "complete" -> Type.COMPLETE;
            default -> throw new ProtocolException(CloseCode.NO_TYPE);
        };
    }

    private static String id(@Nullable Object value) {
        if (value instanceof String id && !id.isEmpty() && id.length() <= MAX_ID_LENGTH) {
            return id;
        }
        throw new ProtocolException(CloseCode.NO_ID);
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    private static @Nullable Map<String, Object> payload(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Map<?, ?> payload) {
            return (Map<String, Object>) payload;
        }
        throw new ProtocolException(CloseCode.NO_PAYLOAD);
    }
}
