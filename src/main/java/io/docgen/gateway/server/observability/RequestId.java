package io.docgen.gateway.server.observability;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an id: that of its {@code X-Request-Id}, which a client or a proxy has set, or one of its own.
 * The response, the log and the span of the operation have it, so that a client can name the request that it asks
 * about.
 */
@Singleton
public class RequestId {

    private static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");
    private static final String KEY = "requestId";
    /** Nothing that changes how a line of a log or a header is read, and no dots, which a JWT has. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_:=+/-]{1,128}");
    private static final HexFormat HEX = HexFormat.of();

    void addTo(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(RequestId::handle); // the gate comes first
    }

    private static void handle(RoutingContext ctx) {
        String sent = ctx.request().getHeader(HEADER);
        String id = sent != null && WELL_FORMED.matcher(sent).matches() && !isToken(ctx, sent) ? sent : newId();
        ctx.put(KEY, id);
        MDC.put(KEY, id); // of this request only: Quarkus keeps it in its context
        ctx.response().putHeader(HEADER, id);
        ctx.next();
    }

    /** Whether a client sends its token as the id, which would bring it to the log. Box's tokens look like ids. */
    private static boolean isToken(RoutingContext ctx, String id) {
        String authorization = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.endsWith(" " + id);
    }

    /** Unique, and not secret. */
    private static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
    }

    /**
     * The id of a request; that of a WebSocket is the id of its handshake.
     *
     * @return null only if the request did not come through the router
     */
    public static @Nullable String of(RoutingContext ctx) {
        return ctx.get(KEY);
    }
}
