package io.docgen.gateway.error;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A failure the gateway expects and can explain. Its message is written for the person at the frontend and leaves the
 * gateway as it stands, so it never holds a host, a class, a token or somebody else's id.
 *
 * <p>It carries no stack trace: it is an answer, not an accident.
 */
public class GatewayException extends RuntimeException {

    /** The message of every {@code INTERNAL} error. The cause is in the log. */
    public static final String INTERNAL_MESSAGE = "Internal error. If it persists, contact the operator.";

    private final ErrorCode code;
    private final String argument;

    public GatewayException(ErrorCode code, String message) {
        this(code, message, null, null);
    }

    public GatewayException(ErrorCode code, String message, Throwable cause) {
        this(code, message, null, cause);
    }

    private GatewayException(ErrorCode code, String message, String argument, Throwable cause) {
        super(message, cause, false, false);
        this.code = code;
        this.argument = argument;
    }

    public static GatewayException badUserInput(String message) {
        return new GatewayException(ErrorCode.BAD_USER_INPUT, message);
    }

    /**
     * An argument that is wrong.
     *
     * @param argument its path in the input, such as {@code documents[1].name}: in the message and in {@code extensions}
     * @param rule what it must be, as the end of a sentence
     */
    public static GatewayException badUserInput(String argument, String rule) {
        return new GatewayException(ErrorCode.BAD_USER_INPUT, "'" + argument + "' " + rule, argument, null);
    }

    public ErrorCode code() {
        return code;
    }

    /** The {@code extensions} of the GraphQL error; {@code code} is always there and always first. */
    public Map<String, Object> extensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        if (argument != null) {
            extensions.put("argument", argument);
        }
        return extensions;
    }
}
