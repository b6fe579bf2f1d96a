package io.docgen.gateway.admission;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells callers apart at the door, before anybody has looked at their token: by a hash of it, or by their address if they
 * send none. For shares of what is limited alone, never for rights.
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

    /** @param authorization what came in place of the {@code Authorization} header; null for nothing */
    public static String of(RoutingContext ctx, String authorization) {
        return authorization == null ? of(ctx) : key(ctx, authorization);
    }

    private static String key(RoutingContext ctx, String credentials) {
        if (credentials != null && !credentials.isBlank()) {
            return Sha256.of(credentials);
        }
        return ctx.request().remoteAddress() == null ? "" : String.valueOf(ctx.request().remoteAddress().hostAddress());
    }
}
