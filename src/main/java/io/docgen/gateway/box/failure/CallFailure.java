package io.docgen.gateway.box.failure;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.docgen.gateway.graphql.ErrorCode;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Turns whatever a call to Box can fail with into a {@link BoxException}. The originals name hosts and ports, and
 * SmallRye GraphQL would show the message of a checked one to the caller, so none may pass.
 */
public final class CallFailure {

    private static final Logger LOG = Logger.getLogger(CallFailure.class);

    private CallFailure() {
    }

    public static BoxException of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            BoxException known = known(cause, failure);
            if (known != null) {
                return known;
            }
        }
        if (failure instanceof WebApplicationException || failure instanceof ProcessingException
                || failure instanceof JsonProcessingException) {
            return unreadable(failure); // it could not make sense of a body
        }
        LOG.error("Unexpected failure of a call to Box", failure);
        return BoxException.of(ErrorCode.INTERNAL,
                "Something went wrong in the gateway. Try again; if it stays, tell the operator.")
                .cause(failure).build();
    }

    /** Box answered with success and something that is not the resource. */
    public static BoxException unreadable(Throwable cause) {
        return BoxException.of(ErrorCode.UPSTREAM_ERROR,
                "Box's answer could not be read. Try again in a moment; if it stays, tell the operator.")
                .cause(cause).build();
    }

    private static BoxException known(Throwable cause, Throwable failure) {
        if (cause instanceof BoxException box) {
            return box;
        }
        if (cause instanceof CircuitBreakerOpenException) {
            return BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE,
                    "Box keeps failing and is being left alone for a few seconds. Try again shortly.")
                    .cause(failure).neverCarriedOut(true).build();
        }
        if (cause instanceof ConnectTimeoutException || cause instanceof ConnectException
                || cause instanceof NoRouteToHostException || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException) {
            return BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE, "Box cannot be reached. Try again in a minute.")
                    .cause(failure).worthRetrying(true).neverCarriedOut(true).build();
        }
        if (cause instanceof TimeoutException
                || cause instanceof org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException) {
            return BoxException.of(ErrorCode.UPSTREAM_TIMEOUT, "Box took too long to answer. Try again in a moment.")
                    .cause(failure).build();
        }
        if (cause instanceof HttpClosedException
                || cause instanceof IOException && !(cause instanceof JsonProcessingException)) {
            return BoxException.of(ErrorCode.UPSTREAM_ERROR, "Box broke off its answer. Try again in a moment.")
                    .cause(failure).worthRetrying(true).build();
        }
        return null;
    }
}
