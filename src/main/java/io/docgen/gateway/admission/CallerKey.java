package io.docgen.gateway.admission;

import io.docgen.gateway.hash.Sha256;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Identifies callers before their token is verified: by a hash of the token, or by the address of requests without one.
 * Only for limits per caller, never for access.
 */
public final class CallerKey {

    private static final String KEY = CallerKey.class.getName();

    private CallerKey() {
    }

    /** The caller of a request. */
    public static String of(RoutingContext ctx) {
        String known = ctx.get(KEY);
        if (known == null) {
            known = key(ctx, ctx.request().getHeader(HttpHeaders.AUTHORIZATION));
            ctx.put(KEY, known);
        }
        return known;
    }

    /**
     * The caller of an operation over a WebSocket.
     *
     * @param authorization the parameter of {@code connection_init} in place of the header; null if there is none
     */
    public static String of(RoutingContext ctx, @Nullable String authorization) {
        return authorization == null ? of(ctx) : key(ctx, authorization);
    }

    private static String key(RoutingContext ctx, String credentials) {
        if (credentials != null && !credentials.isBlank()) {
            return Sha256.of(credentials);
        }
        return ctx.request().remoteAddress() == null ? "" : String.valueOf(ctx.request().remoteAddress().hostAddress());
    }
}
