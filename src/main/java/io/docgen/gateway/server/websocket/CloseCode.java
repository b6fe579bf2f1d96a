package io.docgen.gateway.server.websocket;

import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import java.nio.charset.StandardCharsets;

/**
 * The codes and reasons with which the gateway closes a connection, of RFC 6455 and {@code graphql-transport-ws}.
 *
 * @see <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">graphql-transport-ws</a>
 */
enum CloseCode {

    NO_PONG(1001, "No pong received"),
    POLICY_VIOLATION(1008, "Too many messages"),
    TOO_MANY_OF_CLIENT(1008, "Too many connections"),
    MESSAGE_TOO_BIG(1009, "Message too long"),
    INTERNAL(1011, "Internal error"),
    SERVICE_RESTART(1012, "Restart, connect again"),
    TRY_AGAIN_LATER(1013, "Too many connections, try again later"),
    NO_PROVIDER(1013, "The identity provider cannot be reached, try again later"),
    BINARY_MESSAGE(4400, "Binary messages are not supported"),
    NO_JSON(4400, "The message must be a JSON object"),
    NO_TYPE(4400, "Unknown message type"),
    NO_ID(4400, "'id' must be a string of 1 to 128 characters"),
    NO_PAYLOAD(4400, "'payload' must be an object"),
    NO_REQUEST(4400, "'payload' is not a GraphQL request"),
    UNAUTHORIZED(4401, "Unauthorized"),
    FORBIDDEN(4403, "Forbidden"),
    NO_SUBPROTOCOL(4406, "Subprotocol not acceptable, use graphql-transport-ws"),
    INIT_TIMEOUT(4408, "Connection initialisation timeout"),
    DUPLICATE_ID(4409, "Subscriber already exists"),
    TOO_MANY_INITS(4429, "Too many initialisation requests");

    /** What a close frame has left. */
    private static final int MAX_ID_BYTES = 90;

    private final short code;
    private final String reason;

    /** @param reason less than 124 bytes, the limit of a close frame */
    CloseCode(int code, String reason) {
        this.code = (short) code;
        this.reason = reason;
    }

    /** The code for a client that could not be authenticated. */
    static CloseCode of(Throwable failure) {
        return failure instanceof GatewayException known && known.code() == ErrorCode.UPSTREAM_UNAVAILABLE
                ? NO_PROVIDER
                : FORBIDDEN;
    }

    /** The reason of {@link #DUPLICATE_ID} with the id of the operation, which is cut if it is too long. */
    static String duplicate(String id) {
        String cut = id;
        while (cut.getBytes(StandardCharsets.UTF_8).length > MAX_ID_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return "Subscriber for " + cut + (cut.equals(id) ? "" : "…") + " already exists";
    }

    short code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
