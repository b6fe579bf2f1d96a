package io.docgen.gateway.error;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An expected failure. Its message is written for the person at the frontend and sent to the client unchanged, so it
 * never contains a host, a class name, a token or an id of another caller. It has no stack trace.
 */
public class GatewayException extends RuntimeException {

    /** The message of every {@code INTERNAL} error. The cause is in the log. */
    public static final String INTERNAL_MESSAGE = "Internal error. If it persists, contact the operator.";

    private final ErrorCode code;
    private final @Nullable String argument;

    public GatewayException(ErrorCode code, String message) {
        this(code, message, null, null);
    }

    public GatewayException(ErrorCode code, String message, @Nullable Throwable cause) {
        this(code, message, null, cause);
    }

    private GatewayException(ErrorCode code, String message, @Nullable String argument,
            @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.code = code;
        this.argument = argument;
    }

    public static GatewayException badUserInput(String message) {
        return new GatewayException(ErrorCode.BAD_USER_INPUT, message);
    }

    /**
     * An invalid argument.
     *
     * @param argument its path in the input, such as {@code documents[1].name}, for the message and
     * {@code extensions.argument}
     * @param rule the rule that it violates, as the end of a sentence
     */
    public static GatewayException badUserInput(String argument, String rule) {
        return new GatewayException(ErrorCode.BAD_USER_INPUT, "'" + argument + "' " + rule, argument, null);
    }

    public ErrorCode code() {
        return code;
    }

    /** The {@code extensions} of the GraphQL error. The first is always {@code code}. */
    public Map<String, Object> extensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        if (argument != null) {
            extensions.put("argument", argument);
        }
        return extensions;
    }
}
