package io.docgen.gateway.operation;

import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, as far as the gateway knows: a verified subject, else a token, else an address. What is not known
 * is null.
 *
 * @param issuer of the verified token
 * @param subject of the verified token
 * @param tokenHash SHA-256 of a token that only Box can verify
 * @param address of a client without a token
 */
public record ClientPrincipal(@Nullable String issuer, @Nullable String subject, @Nullable String tokenHash,
        @Nullable String address) {

    public static ClientPrincipal ofSubject(@Nullable String issuer, String subject) {
        return new ClientPrincipal(issuer, subject, null, null);
    }

    public static ClientPrincipal ofToken(String hash) {
        return new ClientPrincipal(null, null, hash, null);
    }

    public static ClientPrincipal ofAddress(String address) {
        return new ClientPrincipal(null, null, null, address);
    }
}
