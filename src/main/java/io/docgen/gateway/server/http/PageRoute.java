package io.docgen.gateway.server.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Routes of pages, which are for {@code GET} and {@code HEAD}. Other methods are answered with 405. */
public final class PageRoute {

    private PageRoute() {
    }

    /** @param route creates a route for the path, of all methods */
    public static void add(Supplier<Route> route, int order, Handler<RoutingContext> page) {
        route.get().method(HttpMethod.GET).method(HttpMethod.HEAD).order(order).handler(page);
        route.get().order(order).handler(ctx -> ctx.response().setStatusCode(StatusCode.METHOD_NOT_ALLOWED)
                .putHeader(HttpHeaders.ALLOW, "GET, HEAD").end());
    }
}
