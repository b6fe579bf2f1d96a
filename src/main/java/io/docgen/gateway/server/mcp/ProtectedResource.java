package io.docgen.gateway.server.mcp;

import io.docgen.gateway.server.http.JsonResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * Refers clients without a valid token to who issues tokens.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9728">OAuth 2.0 Protected Resource Metadata</a>
 */
@Singleton
class ProtectedResource {

    static final String PATH = "/.well-known/oauth-protected-resource";

    private static final String BOX = "https://account.box.com/api/oauth2";
    private static final List<String> BOX_SCOPES = List.of("docgen.readwrite", "root_readwrite");
    /** Nothing else of a host is written into a header. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]+");

    private final List<String> issuers;
    private final boolean ofBox;

    ProtectedResource(McpConfig config,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean oidc,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> provider) {
        this.ofBox = config.authorizationServers().isEmpty() && !oidc;
        this.issuers = config.authorizationServers().orElse(List.of(oidc ? provider.orElse(BOX) : BOX));
    }

    /** The value of {@code WWW-Authenticate} for a request. */
    String challenge(RoutingContext ctx) {
        String base = base(ctx);
        return base == null ? "Bearer" : "Bearer resource_metadata=\"" + base + PATH + McpRoute.PATH + '"';
    }

    /** Serves the metadata. */
    void handle(RoutingContext ctx) {
        String base = base(ctx);
        if (base == null) {
            ctx.fail(StatusCode.BAD_REQUEST);
            return;
        }
        String json = RpcResponse.json(out -> {
            out.writeStartObject();
            out.writeStringField("resource", base + McpRoute.PATH);
            out.writeFieldName("authorization_servers");
            RpcResponse.value(out, issuers);
            out.writeFieldName("bearer_methods_supported");
            RpcResponse.value(out, List.of("header"));
            if (ofBox) {
                out.writeFieldName("scopes_supported");
                RpcResponse.value(out, BOX_SCOPES);
            }
            out.writeStringField("resource_name", "Docgen Gateway");
            out.writeEndObject();
        });
        JsonResponse.end(ctx, StatusCode.OK, "application/json", Buffer.buffer(json), null);
    }

    private static @Nullable String base(RoutingContext ctx) {
        HostAndPort host = ctx.request().authority();
        return host == null || !HOST.matcher(host.toString()).matches() ? null : ctx.request().scheme() + "://" + host;
    }
}
