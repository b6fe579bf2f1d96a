package io.docgen.gateway.box.error;

import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/** A failed call to Box, with what Box said about it. What Box did not say is null. */
public final class BoxException extends GatewayException {

    /** The message of every {@code RATE_LIMITED} error. */
    public static final String RATE_LIMITED_MESSAGE = "Too many requests to Box. Wait, then try again.";

    /** The advice of a read, which does not hold for a change that may have been made. */
    private static final Pattern RETRY = Pattern.compile(" Try again in a (moment|minute)\\.");
    private static final String CHECK_FIRST = " Box may have executed the request anyway. Check before you try again.";

    private final @Nullable Integer status;
    private final @Nullable String boxCode;
    private final @Nullable String requestId;
    private final @Nullable Duration retryAfter;
    private final boolean retryable;
    private final boolean notExecuted;
    private final @Nullable Boolean safeToRetry;
    private final boolean countedByBreaker;
    private final @Nullable ConflictingItem conflict;
    private final @Nullable String fileId;
    private final @Nullable String argument;

    private BoxException(Builder builder) {
        super(builder.code, builder.message, builder.cause);
        this.status = builder.status;
        this.boxCode = builder.boxCode;
        this.requestId = builder.requestId;
        this.retryAfter = builder.retryAfter;
        this.retryable = builder.retryable;
        this.notExecuted = builder.notExecuted;
        this.safeToRetry = builder.safeToRetry;
        this.countedByBreaker = builder.countedByBreaker;
        this.conflict = builder.conflict;
        this.fileId = builder.fileId;
        this.argument = builder.argument;
    }

    public static Builder of(ErrorCode code, String message) {
        return new Builder(code, message);
    }

    /** How long Box asks to wait before the next call; null if it does not. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** Whether the failure is transient, so that the same read may succeed later. */
    public boolean isRetryable() {
        return retryable;
    }

    /** Whether Box has certainly not executed the call, because it did not arrive or was rejected at once. */
    public boolean isNotExecuted() {
        return notExecuted;
    }

    /** Whether Box may have executed a call that changes something. A 4xx response says that it has not. */
    public boolean mayHaveBeenExecuted() {
        return !notExecuted && !(status != null && status >= 400 && status < 500);
    }

    /**
     * The same failure of a mutation, with {@code safeToRetry}, unless that is known: true if Box has not executed the
     * call and it may succeed later. A 4xx response means that the call was not executed. Without one it may have been,
     * so a person has to check first.
     */
    public BoxException forMutation() {
        if (safeToRetry != null) {
            return this;
        }
        if (mayHaveBeenExecuted()) {
            return like(RETRY.matcher(getMessage()).replaceFirst("") + CHECK_FIRST)
                    .safeToRetry(false).build();
        }
        return like(getMessage()).safeToRetry(code() != ErrorCode.BAD_USER_INPUT).build();
    }

    /** What has failed, without the advice of {@link #forMutation}. */
    public String reason() {
        String message = getMessage();
        return message.endsWith(CHECK_FIRST)
                ? message.substring(0, message.length() - CHECK_FIRST.length())
                : message;
    }

    /** The same failure of a read that came before a mutation: nothing was executed, whatever became of the read. */
    public BoxException beforeMutation() {
        return like(getMessage()).safeToRetry(code() != ErrorCode.BAD_USER_INPUT).build();
    }

    /**
     * The same failure of an upload. It is not tried again, because nobody has the content any more.
     *
     * @param complete whether the request had an end. Without one Box keeps nothing
     */
    public BoxException ofUpload(boolean complete) {
        return like(messageOfUpload(complete))
                .retryable(false).notExecuted(notExecuted || !complete).build();
    }

    private String messageOfUpload(boolean complete) {
        if (hasStatus(StatusCode.PAYLOAD_TOO_LARGE)) {
            return "The file is too large for Box, or for this account. Send a smaller one.";
        }
        return !complete && !hasAnswered() && code() == ErrorCode.UPSTREAM_ERROR
                ? "Box broke off the upload. Try again in a moment."
                : getMessage();
    }

    /** The same failure, which names a file. */
    public BoxException about(String id) {
        return like(getMessage()).fileId(id).build();
    }

    /** The same failure, with a message and {@code safeToRetry} for the file that Box has nevertheless. */
    public BoxException about(String id, String message, boolean mayBeRepeated) {
        return like(message).fileId(id).safeToRetry(mayBeRepeated).build();
    }

    /** The same failure with another code and message, for callers that know the meaning of the status better. */
    public BoxException as(ErrorCode code, String message) {
        return like(new Builder(code, message)).build();
    }

    /**
     * The same failure, which an argument has caused.
     *
     * @param rule the rule that it violates, as the end of a sentence
     */
    public BoxException asViolation(String name, String rule) {
        return like(new Builder(ErrorCode.BAD_USER_INPUT, "'" + name + "' " + rule)).argument(name).build();
    }

    /** The same failure with another {@code retryAfter}. */
    public BoxException withRetryAfter(Duration wait) {
        return like(getMessage()).retryAfter(wait).build();
    }

    /** The same failure, which the shared circuit breaker counts. */
    public BoxException countedByBreaker() {
        return like(getMessage()).countedByBreaker(true).build();
    }

    public boolean isCountedByBreaker() {
        return countedByBreaker;
    }

    private Builder like(String message) {
        return like(new Builder(code(), message));
    }

    private Builder like(Builder other) {
        Builder builder = other.cause(getCause()).status(status).boxCode(boxCode)
                .requestId(requestId).retryAfter(retryAfter).retryable(retryable)
                .notExecuted(notExecuted).countedByBreaker(countedByBreaker)
                .conflict(conflict).fileId(fileId).argument(argument);
        return safeToRetry == null ? builder : builder.safeToRetry(safeToRetry);
    }

    /** The status of the response; null if there was none. */
    public @Nullable Integer status() {
        return status;
    }

    /** Box's id of the request; null if Box sent none. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** The code in Box's error; null if it has none. */
    @Nullable
    String boxCode() {
        return boxCode;
    }

    /** The item that has the wanted name already; null if Box did not say. */
    public @Nullable ConflictingItem conflict() {
        return conflict;
    }

    /** Whether there was a response. */
    public boolean hasAnswered() {
        return status != null;
    }

    /** Whether the response had this status. */
    public boolean hasStatus(int wanted) {
        return status != null && status == wanted;
    }

    /**
     * Whether the failure is one of the host rather than of the request: a timeout, a broken or refused connection, or
     * 5xx. A 4xx or an unreadable response is not, nor is a call that was not made for want of a token.
     */
    public boolean isUpstreamFailure() {
        return (status == null || status >= 500) && !(getCause() instanceof UnreadableResponseException)
                && !(getCause() instanceof NoServiceTokenException)
                && switch (code()) {
                    case UPSTREAM_ERROR, UPSTREAM_TIMEOUT, UPSTREAM_UNAVAILABLE -> true;
                    default -> false;
                };
    }

    @Override
    public Map<String, Object> extensions() {
        Map<String, Object> extensions = super.extensions();
        putIfKnown(extensions, "argument", argument);
        putIfKnown(extensions, "boxStatus", status);
        putIfKnown(extensions, "boxCode", boxCode);
        putIfKnown(extensions, "boxRequestId", requestId);
        putIfKnown(extensions, "retryAfter",
                retryAfter == null || retryAfter.isZero() ? null : retryAfter.plusMillis(999).toSeconds());
        putIfKnown(extensions, "safeToRetry", safeToRetry);
        putIfKnown(extensions, "fileId", fileId);
        return extensions;
    }

    private static void putIfKnown(Map<String, Object> extensions, String key, @Nullable Object value) {
        if (value != null) {
            extensions.put(key, value);
        }
    }

    public static final class Builder {

        private final ErrorCode code;
        private final String message;
        private @Nullable Throwable cause;
        private @Nullable Integer status;
        private boolean notExecuted;
        private @Nullable Boolean safeToRetry;
        private boolean countedByBreaker;
        private @Nullable ConflictingItem conflict;
        private @Nullable String fileId;
        private @Nullable String argument;
        private @Nullable String boxCode;
        private @Nullable String requestId;
        private @Nullable Duration retryAfter;
        private boolean retryable;

        private Builder(ErrorCode code, String message) {
            this.code = code;
            this.message = message;
        }

        public Builder cause(@Nullable Throwable cause) {
            this.cause = cause;
            return this;
        }

        public Builder notExecuted(boolean notExecuted) {
            this.notExecuted = notExecuted;
            return this;
        }

        Builder countedByBreaker(boolean countedByBreaker) {
            this.countedByBreaker = countedByBreaker;
            return this;
        }

        Builder conflict(@Nullable ConflictingItem conflict) {
            this.conflict = conflict;
            return this;
        }

        Builder fileId(@Nullable String fileId) {
            this.fileId = fileId;
            return this;
        }

        Builder argument(@Nullable String argument) {
            this.argument = argument;
            return this;
        }

        public Builder safeToRetry(boolean safeToRetry) {
            this.safeToRetry = safeToRetry;
            return this;
        }

        public Builder status(@Nullable Integer status) {
            this.status = status;
            return this;
        }

        public Builder boxCode(@Nullable String boxCode) {
            this.boxCode = boxCode;
            return this;
        }

        public Builder requestId(@Nullable String requestId) {
            this.requestId = requestId;
            return this;
        }

        public Builder retryAfter(@Nullable Duration retryAfter) {
            this.retryAfter = retryAfter;
            return this;
        }

        public Builder retryable(boolean retryable) {
            this.retryable = retryable;
            return this;
        }

        public BoxException build() {
            return new BoxException(this);
        }
    }
}
