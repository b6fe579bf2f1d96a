package io.docgen.gateway.box.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.CodecException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Maps every failure of a call to Box to a {@link BoxException}. The original exceptions name hosts and ports, which
 * must not reach a client.
 */
public final class BoxExceptionMapper {

    private static final Logger LOG = Logger.getLogger(BoxExceptionMapper.class);

    /** In the message of Vert.x, which has no type for a timeout before the request is sent. */
    private static final String BEFORE_THE_REQUEST = "when getting a connection";

    private BoxExceptionMapper() {
    }

    /** Maps a failure of the gateway's own code around the call. An unexpected one is {@code INTERNAL}. */
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
     * Maps a failure of the REST client. On a response that is not HTTP it throws an {@link IllegalArgumentException},
     * among others. Unexpected failures therefore count as failures of Box: nothing that Box does may look like a fault
     * of the gateway.
     *
     * @param late whether the timeout of the call had elapsed: a connection that ends then was closed because of it
     */
    public static BoxException ofClient(Throwable failure, boolean late) {
        BoxException known = ofClient(failure);
        return late && !known.equals(failure) && known.code() == ErrorCode.UPSTREAM_ERROR && !known.hasAnswered()
                ? timedOut(failure, false)
                : known;
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
        return interrupted(failure);
    }

    /**
     * A successful response that is not the requested resource.
     *
     * @param response null if unknown
     * @param reason for the log; nothing of the body
     */
    public static BoxException unreadable(@Nullable ResponseId response, String reason) {
        return unreadable(new UnreadableResponseException(response, reason, false, null));
    }

    private static BoxException unreadable(UnreadableResponseException unreadable) {
        return BoxException.of(ErrorCode.UPSTREAM_ERROR,
                "Box's response could not be read. Try again in a moment. If it persists, contact the operator.")
                .status(unreadable.response().status()).cause(unreadable).retryable(unreadable.isTransient()).build();
    }

    private static @Nullable BoxException known(Throwable cause, Throwable failure) {
        if (cause instanceof BoxException box) {
            return box;
        }
        if (cause instanceof UnreadableResponseException unreadable) {
            return unreadable(unreadable);
        }
        if (cause instanceof CircuitBreakerOpenException) {
            return BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE,
                    "Box keeps failing, so the gateway does not call it for a few seconds. Try again shortly.")
                    .cause(failure).notExecuted(true).build();
        }
        if (cause instanceof ConnectTimeoutException || cause instanceof ConnectException
                || cause instanceof NoRouteToHostException || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException || cause instanceof SSLHandshakeException) {
            return BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE, "Box cannot be reached. Try again in a minute.")
                    .cause(failure).retryable(!isDistrust(cause)).notExecuted(true).build();
        }
        if (cause instanceof ExchangeTimeoutException || cause instanceof TimeoutException) {
            return timedOut(failure, String.valueOf(cause.getMessage()).contains(BEFORE_THE_REQUEST));
        }
        if (cause instanceof JsonProcessingException) {
            return unreadable(null, cause.getClass().getSimpleName());
        }
        if (cause instanceof HttpClosedException
                || cause instanceof IOException) {
            return interrupted(failure);
        }
        return null;
    }

    /** Whether a certificate is not trusted, which it will not be in a moment either. */
    private static boolean isDistrust(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }

    private static BoxException timedOut(Throwable failure, boolean notExecuted) {
        return BoxException.of(ErrorCode.UPSTREAM_TIMEOUT, "Box took too long to answer. Try again in a moment.")
                .cause(failure).notExecuted(notExecuted).build();
    }

    private static BoxException interrupted(Throwable failure) {
        return BoxException.of(ErrorCode.UPSTREAM_ERROR, "Box interrupted its response. Try again in a moment.")
                .cause(failure).retryable(true).build();
    }
}
