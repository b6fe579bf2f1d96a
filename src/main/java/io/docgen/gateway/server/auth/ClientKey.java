package io.docgen.gateway.server.auth;

import io.docgen.gateway.operation.ClientPrincipal;
import io.docgen.gateway.support.Sha256;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Identifies clients for limits per client, never for access: by issuer and subject once their token is verified, else
 * by a hash of the token, or by the address of requests without one.
 */
public final class ClientKey {

    private static final String KEY = ClientKey.class.getName();
    private static final String VERIFIED = KEY + ".verified";
    private static final String USUAL = "Bearer ";
    private static final Pattern BEARER = Pattern.compile("\\s*(?i:bearer)\\s+(\\S+)\\s*");

    private ClientKey() {
    }

    /** The client of a request. */
    public static String of(RoutingContext ctx) {
        String known = ctx.get(KEY);
        if (known == null) {
            known = key(ctx, ctx.request().getHeader(HttpHeaders.AUTHORIZATION));
            ctx.put(KEY, known);
        }
        return known;
    }

    /**
     * The client of an operation over a WebSocket.
     *
     * @param authorization the parameter of {@code connection_init} in place of the header; null if there is none
     */
    public static String of(RoutingContext ctx, @Nullable String authorization) {
        return authorization == null || ctx.get(VERIFIED) != null ? of(ctx) : key(ctx, authorization);
    }

    /** From now on the client of a request, or of a WebSocket, is a principal, with whatever token. */
    public static void verified(RoutingContext ctx, @Nullable String issuer, String subject) {
        ctx.put(KEY, Sha256.of("principal\n" + issuer + '\n' + subject));
        ctx.put(VERIFIED, ClientPrincipal.ofSubject(issuer, subject));
    }

    /**
     * Who sent an operation.
     *
     * @param authorization as for {@link #of(RoutingContext, String)}
     */
    public static ClientPrincipal principal(RoutingContext ctx, @Nullable String authorization) {
        ClientPrincipal verified = ctx.get(VERIFIED);
        if (verified != null) {
            return verified;
        }
        String credentials = authorization == null
                ? ctx.request().getHeader(HttpHeaders.AUTHORIZATION)
                : authorization;
        return isBlank(credentials)
                ? ClientPrincipal.ofAddress(of(ctx, authorization))
                : ClientPrincipal.ofToken(of(ctx, authorization));
    }

    private static boolean isBlank(@Nullable String credentials) {
        return credentials == null || credentials.isBlank();
    }

    private static String key(RoutingContext ctx, @Nullable String credentials) {
        if (credentials != null && !isBlank(credentials)) {
            return Sha256.of(token(credentials));
        }
        return ctx.request().remoteAddress() == null ? "" : String.valueOf(ctx.request().remoteAddress().hostAddress());
    }

    private static String token(String credentials) {
        if (credentials.startsWith(USUAL) && credentials.indexOf(' ', USUAL.length()) < 0) {
            return credentials.substring(USUAL.length());
        }
        Matcher bearer = BEARER.matcher(credentials);
        return bearer.matches() ? bearer.group(1) : credentials;
    }
}
