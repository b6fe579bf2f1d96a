package io.docgen.gateway.server.page;

import io.docgen.gateway.server.http.BundledFile;
import io.docgen.gateway.server.http.PageRoute;
import io.docgen.gateway.server.http.StaticResource;
import io.docgen.gateway.server.load.UnsentResponses;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * GraphiQL, which {@code src/main/graphiql} bundles, with sample queries. It takes the place of SmallRye's page, which
 * writes access tokens into the URL and the browser's storage.
 */
@Singleton
class GraphiqlPage {

    private static final String BUNDLE = "graphiql/bundle/";
    private static final String GZIP = ".gz";
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8", "css", "text/css; charset=utf-8", "ttf", "font/ttf",
            "txt", "text/plain; charset=utf-8");

    /** A file whose name has a hash of its content, so that it never changes. */
    private static final Pattern HASHED = Pattern.compile("[a-z.]+-[A-Z0-9]{8}\\.(js|css|ttf)");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

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
    private final UnsentResponses unsent;
    private final Map<String, StaticResource> hashed = new ConcurrentHashMap<>();

    GraphiqlPage(@ConfigProperty(name = "quarkus.smallrye-graphql.ui.enabled") boolean enabled,
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.root-path") String path,
            GraphiqlTabs tabs, UnsentResponses unsent) {
        this.unsent = unsent;
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
        StaticResource page = file("index.html");
        StaticResource licenses = file("licenses.txt");
        StaticResource documents = new StaticResource("application/json", tabs.json());
        Map.of("", page, "index.html", page, "licenses.txt", licenses, "tabs.json", documents)
                .forEach((name, resource) -> PageRoute.add(() -> router.route(path + "/" + name), FIRST,
                        ctx -> resource.respond(ctx, "no-cache", unsent)));
        // Relative, for proxies that add a prefix to the path.
        String relative = path.substring(path.lastIndexOf('/') + 1) + "/";
        PageRoute.add(() -> router.routeWithRegex(Pattern.quote(path)), FIRST, ctx -> {
            String query = ctx.request().query();
            ctx.response().setStatusCode(StatusCode.FOUND)
                    .putHeader("location", query == null ? relative : relative + '?' + query).end();
        });
        router.get(path + "/:file").method(HttpMethod.HEAD).order(FIRST).handler(this::serveHashed);
        router.route(path + "/*").order(FIRST).handler(ctx -> ctx.fail(StatusCode.NOT_FOUND)); // instead of SmallRye's page
    }

    /** Read when it is first asked for, which most gateways never are. */
    private void serveHashed(RoutingContext ctx) {
        String name = ctx.pathParam("file");
        if (!HASHED.matcher(name).matches() || !BundledFile.exists(BUNDLE + name + GZIP)) {
            ctx.fail(StatusCode.NOT_FOUND);
            return;
        }
        hashed.computeIfAbsent(name, first -> file(name)).respond(ctx, FOR_EVER, unsent);
    }

    private static StaticResource file(String name) {
        String type = Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        return StaticResource.ofGzip(type, BundledFile.read(BUNDLE + name + GZIP));
    }
}
