package io.docgen.gateway.server.mcp;

import io.docgen.gateway.server.connection.BodyReader;
import io.docgen.gateway.server.http.AuthenticationHandler;
import io.docgen.gateway.server.http.GraphqlRoutes;
import io.docgen.gateway.server.http.LoadSheddingHandler;
import io.docgen.gateway.server.http.Origins;
import io.docgen.gateway.server.http.RequestFailureHandler;
import io.docgen.gateway.server.load.UnsentResponses;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** The route of {@link McpHandler}, with the guards of {@code /graphql}. */
@Singleton
class McpRoute {

    static final String PATH = "/mcp";

    private final McpConfig config;
    private final Instance<McpHandler> handler;
    private final ProtectedResource resource;
    private final Origins origins;
    private final LoadSheddingHandler loadShedding;
    private final AuthenticationHandler authentication;
    private final BodyReader body;
    private final RequestFailureHandler failures;
    private final UnsentResponses unsent;

    McpRoute(McpConfig config, Instance<McpHandler> handler, ProtectedResource resource, Origins origins,
            LoadSheddingHandler loadShedding, AuthenticationHandler authentication, BodyReader body,
            RequestFailureHandler failures, UnsentResponses unsent) {
        this.config = config;
        this.handler = handler;
        this.resource = resource;
        this.origins = origins;
        this.loadShedding = loadShedding;
        this.authentication = authentication;
        this.body = body;
        this.failures = failures;
        this.unsent = unsent;
    }

    void addTo(@Observes Router router) {
        if (!config.enabled()) {
            return;
        }
        McpHandler mcp = handler.get(); // only now, because it makes all tools
        router.route(PATH).order(GraphqlRoutes.ORDER)
                .handler(loadShedding::handle)
                .handler(this::checkHead)
                .handler(authentication::handle)
                .handler(loadShedding::handleAuthenticated)
                .handler(body::handle)
                .handler(mcp::handle)
                .failureHandler(failures::handle);
        router.get(ProtectedResource.PATH).order(GraphqlRoutes.ORDER).handler(resource::handle);
        router.get(ProtectedResource.PATH + PATH).order(GraphqlRoutes.ORDER).handler(resource::handle);
    }

    private void checkHead(RoutingContext ctx) {
        List<String> all = ctx.request().headers().getAll(HttpHeaders.ORIGIN);
        if (all.size() > 1) {
            refuse(ctx, StatusCode.FORBIDDEN, "Send one Origin.");
            return;
        }
        String origin = all.isEmpty() ? null : all.get(0);
        if (origin != null && !Origins.isOwnLoopback(origin, ctx) && !origins.isAllowed(origin)) {
            refuse(ctx, StatusCode.FORBIDDEN, "This origin may not call tools. Add it to quarkus.http.cors.origins.");
            return;
        }
        if (!ctx.request().method().equals(HttpMethod.POST)) { // the server sends nothing of its own, and no session ends
            ctx.response().putHeader(HttpHeaders.ALLOW, "POST");
            refuse(ctx, StatusCode.METHOD_NOT_ALLOWED, "Use POST.");
            return;
        }
        ctx.addHeadersEndHandler(sent -> {
            if (ctx.response().getStatusCode() == StatusCode.UNAUTHORIZED) {
                ctx.response().putHeader("www-authenticate", resource.challenge(ctx));
            }
        });
        if (!origins.areTokensOptional() && ctx.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            refuse(ctx, StatusCode.UNAUTHORIZED, "Send a token: 'Authorization: Bearer …'.");
            return;
        }
        ctx.next();
    }

    private void refuse(RoutingContext ctx, int status, String reason) {
        new RpcResponse(ctx, unsent, null).error(status, RpcError.INVALID_REQUEST, reason, Map.of());
    }
}
