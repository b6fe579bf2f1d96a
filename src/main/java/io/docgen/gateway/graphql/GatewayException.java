package io.docgen.gateway.graphql;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A failure the gateway expects and can explain. Its message is written for the person at the frontend and leaves the
 * gateway as it stands, so it never holds a host, a class, a token or somebody else's id.
 *
 * <p>It carries no stack trace: it is an answer, not an accident.
 */
public class GatewayException extends RuntimeException {

    private final ErrorCode code;

    public GatewayException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public GatewayException(ErrorCode code, String message, Throwable cause) {
        super(message, cause, false, false);
        this.code = code;
    }

    public static GatewayException badUserInput(String message) {
        return new GatewayException(ErrorCode.BAD_USER_INPUT, message);
    }

    public ErrorCode code() {
        return code;
    }

    /** The {@code extensions} of the GraphQL error; {@code code} is always there and always first. */
    public Map<String, Object> extensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        return extensions;
    }
}
