package io.docgen.gateway.server.auth;

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
 * Tells a token that is not valid from one that could not be verified. Quarkus gives both as an
 * {@link AuthenticationFailedException}, if the identity provider fails when it is asked for new keys. It asks once in
 * {@code quarkus.oidc.token.forced-jwk-refresh-interval}; in between all that is known of a key is that it was not
 * known before, so that the last failure counts.
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

    /** Whether the provider, and not the token, is the reason of a failed authentication. */
    boolean isReasonOf(Throwable failure) {
        if (!(failure instanceof AuthenticationFailedException) || hasCause(failure, OIDCException.class,
                IOException.class, VertxException.class, TimeoutException.class)) {
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
