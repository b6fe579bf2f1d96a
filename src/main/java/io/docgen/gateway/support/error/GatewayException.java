package io.docgen.gateway.support.error;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
    private final @Nullable Duration wait;

    public GatewayException(ErrorCode code, String message) {
        this(code, message, null, null, null);
    }

    public GatewayException(ErrorCode code, String message, @Nullable Throwable cause) {
        this(code, message, null, null, cause);
    }

    private GatewayException(ErrorCode code, String message, @Nullable String argument, @Nullable Duration wait,
            @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.code = code;
        this.argument = argument;
        this.wait = wait;
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
        return new GatewayException(ErrorCode.BAD_USER_INPUT, "'" + argument + "' " + rule, argument, null, null);
    }

    /**
     * A request that was rejected to keep others fast.
     *
     * @param wait how long the client waits before it tries again, rounded up to seconds in {@code retryAfter}
     */
    public static GatewayException overloaded(String message, Duration wait) {
        return new GatewayException(ErrorCode.OVERLOADED, message, null, wait, null);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
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
        if (wait != null) {
            extensions.put("retryAfter", wait.plusNanos(999_999_999).toSeconds());
        }
        return extensions;
    }
}
