package io.docgen.gateway.server.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Distinguishes an invalid token from one that could not be verified. Quarkus reports both as an
 * {@link AuthenticationFailedException}, because it requests new keys while it authenticates. It requests them once per
 * {@code quarkus.oidc.token.forced-jwk-refresh-interval}. In between, a failed request stands for all tokens of unknown
 * keys.
 */
final class ProviderOutage {

    /** Longer than the interval, so that an outage has no gaps. */
    static final Duration AFTER_A_FAILURE = Duration.ofSeconds(4);

    private final LongSupplier nanos;
    private final AtomicLong until;

    ProviderOutage(LongSupplier nanos) {
        this.nanos = nanos;
        this.until = new AtomicLong(nanos.getAsLong());
    }

    /**
     * Whether the provider, and not the token, is the reason of a failed authentication. Any other failure is one of
     * the token: Quarkus throws various exceptions for text that is no token.
     */
    boolean isReasonOf(Throwable failure) {
        if (hasCause(failure, OIDCException.class, IOException.class, VertxException.class, TimeoutException.class)
                && !hasCause(failure, JsonProcessingException.class)) {
            until.set(nanos.getAsLong() + AFTER_A_FAILURE.toNanos());
            return true;
        }
        return NewKeys.isOfUnknownKey(failure) && nanos.getAsLong() - until.get() < 0;
    }

    static boolean hasCause(Throwable failure, Class<?>... types) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> Stream.of(types).anyMatch(type -> type.isInstance(cause)));
    }
}
