package io.docgen.gateway.server.http;

import io.docgen.gateway.graphql.limits.CostDirectives;
import io.docgen.gateway.graphql.schema.ServedSchema;
import io.docgen.gateway.server.load.UnsentResponses;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/** Serves the schema as a file, to authenticated clients, unless introspection is disabled. */
@Singleton
class SchemaRoute {

    private static final String PATH = "/graphql/schema.graphql";

    private final ServedSchema schema;
    private final CostDirectives costs;
    private final UnsentResponses unsent;
    /** Printed when it is first asked for, because that would delay the start. */
    private volatile @Nullable StaticResource file;
    private final AuthenticationHandler authentication;

    SchemaRoute(ServedSchema schema, CostDirectives costs, AuthenticationHandler authentication,
            UnsentResponses unsent) {
        this.unsent = unsent;
        this.schema = schema;
        this.costs = costs;
        this.authentication = authentication;
    }

    void addTo(@Observes Router router) {
        if (schema.isHidden()) {
            router.route(PATH).order(GraphqlRoutes.ORDER).handler(authentication::handle)
                    .handler(ctx -> ctx.fail(StatusCode.NOT_FOUND));
            return;
        }
        router.route(PATH).method(HttpMethod.GET).method(HttpMethod.HEAD).order(GraphqlRoutes.ORDER)
                .handler(authentication::handle).handler(this::serve);
        router.route(PATH).order(GraphqlRoutes.ORDER)
                .handler(ctx -> ctx.response().setStatusCode(StatusCode.METHOD_NOT_ALLOWED)
                        .putHeader(HttpHeaders.ALLOW, "GET, HEAD").end());
    }

    private void serve(RoutingContext ctx) {
        StaticResource printed = file;
        if (printed == null) {
            printed = new StaticResource("text/plain; charset=UTF-8", Buffer.buffer(costs.print()));
            file = printed;
        }
        printed.respond(ctx, "private, no-cache", unsent);
    }
}
