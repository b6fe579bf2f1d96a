package io.docgen.gateway.box.error;

import org.jspecify.annotations.Nullable;

/**
 * The service account has no token that Box accepts. As the cause of a {@link BoxException} it keeps the failure from
 * the circuit breakers: the call was not made, and all clients wait for the same token.
 */
public final class NoServiceTokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause the failed request for a token, or Box's rejection of one; null if none was made */
    public NoServiceTokenException(@Nullable Throwable cause) {
        super("the service account has no token", cause, false, false);
    }
}
