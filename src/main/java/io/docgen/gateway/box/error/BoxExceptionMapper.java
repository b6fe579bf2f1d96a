package io.docgen.gateway.box.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.error.GatewayException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.CodecException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Turns whatever a call to Box can fail with into a {@link BoxException}. The originals name hosts and ports, and
 * SmallRye GraphQL would show the message of a checked one to the caller, so none may pass.
 */
public final class BoxExceptionMapper {

    private static final Logger LOG = Logger.getLogger(BoxExceptionMapper.class);

    private BoxExceptionMapper() {
    }

    /** What else there is to fail on the way to Box. */
    public static BoxException of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            BoxException known = known(cause, failure);
            if (known != null) {
                return known;
            }
        }
        LOG.error("Unexpected failure of a call to Box", failure);
        return BoxException.of(ErrorCode.INTERNAL,
                GatewayException.INTERNAL_MESSAGE)
                .cause(failure).build();
    }

    /**
     * What the REST client itself fails with. At what is no HTTP it throws an {@link IllegalArgumentException}, among others:
     * whatever is not known is Box's doing here, as nothing that Box does may look like a fault of the gateway.
     *
     * @param late whether the time of the exchange was over: a connection that ends then was closed for that
     */
    public static BoxException ofClient(Throwable failure, boolean late) {
        BoxException known = ofClient(failure);
        return late && known.code() == ErrorCode.UPSTREAM_ERROR && !known.hasAnswered() ? tooSlow(failure) : known;
    }

    private static BoxException ofClient(Throwable failure) {
        boolean http = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            BoxException known = known(cause, failure);
            if (known != null) {
                return known;
            }
            http |= cause instanceof IllegalArgumentException || cause instanceof IllegalStateException
                    || cause instanceof CodecException || cause instanceof VertxException;
        }
        if (!http) {
            LOG.error("Unexpected failure of an exchange with Box", failure);
        }
        return brokenOff(failure);
    }

    /**
     * Box answered with success and something that is not the resource.
     *
     * @param answer null if it is not known
     * @param reason for the log: never anything of the body
     */
    public static BoxException unreadable(ResponseId answer, String reason) {
        return unreadable(new UnreadableResponseException(answer, reason, false, null));
    }

    private static BoxException unreadable(UnreadableResponseException unreadable) {
        return BoxException.of(ErrorCode.UPSTREAM_ERROR,
                "Box's response could not be read. Try again in a moment. If it persists, contact the operator.")
                .status(unreadable.answer().status()).cause(unreadable).retryable(unreadable.isPassing()).build();
    }

    private static BoxException known(Throwable cause, Throwable failure) {
        if (cause instanceof BoxException box) {
            return box;
        }
        if (cause instanceof UnreadableResponseException unreadable) {
            return unreadable(unreadable);
        }
        if (cause instanceof CircuitBreakerOpenException) {
            return BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE,
                    "Box keeps failing and is being left alone for a few seconds. Try again shortly.")
                    .cause(failure).notExecuted(true).build();
        }
        if (cause instanceof ConnectTimeoutException || cause instanceof ConnectException
                || cause instanceof NoRouteToHostException || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException || cause instanceof SSLHandshakeException) {
            return BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE, "Box cannot be reached. Try again in a minute.")
                    .cause(failure).retryable(true).notExecuted(true).build();
        }
        if (cause instanceof ExchangeTimeoutException || cause instanceof TimeoutException) {
            return tooSlow(failure);
        }
        if (cause instanceof JsonProcessingException) {
            return unreadable(null, cause.getClass().getSimpleName());
        }
        if (cause instanceof HttpClosedException
                || cause instanceof IOException) {
            return brokenOff(failure);
        }
        return null;
    }

    private static BoxException tooSlow(Throwable failure) {
        return BoxException.of(ErrorCode.UPSTREAM_TIMEOUT, "Box took too long to answer. Try again in a moment.")
                .cause(failure).build();
    }

    private static BoxException brokenOff(Throwable failure) {
        return BoxException.of(ErrorCode.UPSTREAM_ERROR, "Box broke off its answer. Try again in a moment.")
                .cause(failure).retryable(true).build();
    }
}
