package io.docgen.gateway.transport.graphiql;

import io.docgen.gateway.quarkus.GraphiqlResources;
import io.docgen.gateway.transport.http.BundledFile;
import io.docgen.gateway.transport.http.StaticResource;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The page for SmallRye's GraphiQL, of which scripts and styles are used. This page has sample queries, and keeps
 * access tokens out of the URL and the browser's storage, where SmallRye's page writes them.
 */
@ApplicationScoped
class GraphiqlPage {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final Map<String, String> FILES = Map.of("index.html", HTML, "page.js", SCRIPT, "page.css", STYLE);

    /** Before the route of SmallRye's page. */
    private static final int FIRST = -1;

    /**
     * The page may load and call only its own origin, and may not be framed. GraphiQL's editor sets styles by script,
     * which a style policy can only allow in general.
     */
    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "content-security-policy", "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "connect-src 'self'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'none'",
            "x-content-type-options", "nosniff",
            "referrer-policy", "no-referrer",
            "cross-origin-opener-policy", "same-origin");

    private final boolean enabled;
    private final String path;
    private final GraphiqlTabs tabs;

    GraphiqlPage(@ConfigProperty(name = "quarkus.smallrye-graphql.ui.enabled") boolean enabled,
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.root-path") String path,
            GraphiqlTabs tabs) {
        this.enabled = enabled;
        this.path = path;
        this.tabs = tabs;
    }

    void addTo(@Observes Router router) {
        if (!enabled) {
            return;
        }
        router.route(path + "/*").order(FIRST - 1).handler(ctx -> {
            SECURITY_HEADERS.forEach(ctx.response()::putHeader);
            ctx.next();
        });
        FILES.forEach((name, type) -> serve(router, path + "/" + name, type, BundledFile.read("graphiql/" + name)));
        serve(router, path + "/tabs.json", "application/json", tabs.json());
        serve(router, path + "/", HTML, BundledFile.read("graphiql/index.html"));
        // Relative, for proxies that add a prefix to the path. SmallRye's is absolute.
        String relative = path.substring(path.lastIndexOf('/') + 1) + "/";
        router.routeWithRegex(Pattern.quote(path)).method(HttpMethod.GET).order(FIRST).handler(ctx -> {
            String query = ctx.request().query();
            ctx.response().setStatusCode(302)
                    .putHeader("location", query == null ? relative : relative + '?' + query).end();
        });
        if (GraphiqlResources.exist()) {
            GraphiqlResources.FILES.forEach(name -> serveLibrary(router, name));
        }
        // The script of SmallRye's page is disabled.
        router.get(path + "/render.js").order(FIRST).handler(ctx -> ctx.fail(404));
    }

    private static void serve(Router router, String path, String type, Buffer content) {
        StaticResource resource = new StaticResource(type, content);
        router.get(path).order(FIRST).handler(ctx -> resource.respond(ctx, "no-cache"));
    }

    /** Read and compressed when it is first asked for, which most gateways never are. */
    private void serveLibrary(Router router, String name) {
        String type = name.endsWith(".css") ? STYLE : SCRIPT;
        AtomicReference<Future<StaticResource>> known = new AtomicReference<>();
        router.get(path + "/" + name).order(FIRST).handler(ctx -> {
            Future<StaticResource> resource = known.get();
            if (resource == null || resource.failed()) {
                resource = ctx.vertx().executeBlocking(
                        () -> new StaticResource(type, Buffer.buffer(GraphiqlResources.read(name))), false);
                known.set(resource);
            }
            Context context = ctx.vertx().getOrCreateContext();
            resource.onSuccess(read -> context.runOnContext(
                    then -> read.respond(ctx, "public, max-age=3600"))).onFailure(ctx::fail);
        });
    }
}
