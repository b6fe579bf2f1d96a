package io.docgen.gateway.box.error;

import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.error.GatewayException;
import java.time.Duration;
import java.util.Map;

/** A call to Box that failed, together with what Box said about it; anything Box did not say is null. */
public final class BoxException extends GatewayException {

    private final Integer status;
    private final String boxCode;
    private final String requestId;
    private final Duration retryAfter;
    private final boolean retryable;
    private final boolean notExecuted;
    private final Boolean safeToRetry;
    private final boolean countedByBreaker;

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
    }

    public static Builder of(ErrorCode code, String message) {
        return new Builder(code, message);
    }

    /** How long Box asks to wait before the next call, or null. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** Whether the same read, a moment later, may well succeed. */
    public boolean isRetryable() {
        return retryable;
    }

    /** Whether the call cannot have changed anything at Box: it did not get there, or was turned away at the door. */
    public boolean isNotExecuted() {
        return notExecuted;
    }

    /**
     * The same for a call that was to change something. {@code safeToRetry} is true if Box has not carried it out and the
     * same request may succeed another time. An answer with 4xx says that it was not carried out; where there is no such
     * answer nobody knows, and somebody has to look before they try again.
     */
    public BoxException forMutation() {
        boolean refused = status != null && status >= 400 && status < 500;
        if (!notExecuted && !refused) {
            return like(getMessage() + " Box may have carried this out all the same: look before you try again.")
                    .safeToRetry(false).build();
        }
        return like(getMessage()).safeToRetry(code() != ErrorCode.BAD_USER_INPUT).build();
    }

    /** The same with another code and message, where the caller knows better what the status means. */
    public BoxException as(ErrorCode code, String message) {
        return like(new Builder(code, message)).build();
    }

    /** The same, with how long to wait before the next call. */
    public BoxException withRetryAfter(Duration wait) {
        return like(getMessage()).retryAfter(wait).build();
    }

    /** The same, counted as a failure by the circuit breaker for all callers. */
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
                .notExecuted(notExecuted).countedByBreaker(countedByBreaker);
        return safeToRetry == null ? builder : builder.safeToRetry(safeToRetry);
    }

    /** Whether Box answered at all. */
    public boolean hasAnswered() {
        return status != null;
    }

    /** Whether Box answered with this status. */
    public boolean hasStatus(int wanted) {
        return status != null && status == wanted;
    }

    /**
     * Whether this speaks of Box's own health, as opposed to what one caller asked for: a time-out, a broken or refused
     * connection, or 5xx; never 4xx or an answer that cannot be read.
     */
    public boolean isUpstreamFailure() {
        return (status == null || status >= 500) && !(getCause() instanceof UnreadableResponseException) && switch (code()) {
            case UPSTREAM_ERROR, UPSTREAM_TIMEOUT, UPSTREAM_UNAVAILABLE -> true;
            default -> false;
        };
    }

    @Override
    public Map<String, Object> extensions() {
        Map<String, Object> extensions = super.extensions();
        putIfKnown(extensions, "boxStatus", status);
        putIfKnown(extensions, "boxCode", boxCode);
        putIfKnown(extensions, "boxRequestId", requestId);
        putIfKnown(extensions, "retryAfter",
                retryAfter == null || retryAfter.isZero() ? null : retryAfter.plusMillis(999).toSeconds());
        putIfKnown(extensions, "safeToRetry", safeToRetry);
        return extensions;
    }

    private static void putIfKnown(Map<String, Object> extensions, String key, Object value) {
        if (value != null) {
            extensions.put(key, value);
        }
    }

    public static final class Builder {

        private final ErrorCode code;
        private final String message;
        private Throwable cause;
        private Integer status;
        private boolean notExecuted;
        private Boolean safeToRetry;
        private boolean countedByBreaker;
        private String boxCode;
        private String requestId;
        private Duration retryAfter;
        private boolean retryable;

        private Builder(ErrorCode code, String message) {
            this.code = code;
            this.message = message;
        }

        public Builder cause(Throwable cause) {
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

        public Builder safeToRetry(boolean safeToRetry) {
            this.safeToRetry = safeToRetry;
            return this;
        }

        public Builder status(Integer status) {
            this.status = status;
            return this;
        }

        public Builder boxCode(String boxCode) {
            this.boxCode = boxCode;
            return this;
        }

        public Builder requestId(String requestId) {
            this.requestId = requestId;
            return this;
        }

        public Builder retryAfter(Duration retryAfter) {
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
