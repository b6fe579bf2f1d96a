package io.docgen.gateway.server.http;

import io.docgen.gateway.box.auth.AuthConfig;
import io.docgen.gateway.box.config.BoxEndpoint;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which sites may use the gateway from a browser, and whether that needs a token of theirs. */
@Singleton
public class Origins {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean tokenless;
    private final List<String> allowed;

    Origins(AuthConfig auth, BoxEndpoint endpoint,
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean cors,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins) {
        this.tokenless = auth.mode() == AuthConfig.Mode.SERVICE_ACCOUNT
                || endpoint.defaultToken().isPresent();
        this.allowed = cors ? origins.orElse(List.of()) : List.of();
    }

    /** Whether operations are executed without a token of the client. */
    public boolean areTokensOptional() {
        return tokenless;
    }

    /** Whether an origin is that of the request's host. The scheme is ignored, because a proxy may terminate TLS. */
    static boolean isOwn(String origin, RoutingContext ctx) {
        try {
            return ctx.request().authority() != null && URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equalsIgnoreCase(ctx.request().authority().toString());
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }

    /**
     * The same for this machine alone. Another site can make its own name that of a host (DNS rebinding), but not one
     * of these.
     */
    public static boolean isOwnLoopback(String origin, RoutingContext ctx) {
        return isOwn(origin, ctx) && LOOPBACK.contains(String.valueOf(URI.create(origin).getHost()));
    }

    /** As in Quarkus: an origin, a regular expression between slashes, or a star for all. */
    public boolean isAllowed(String origin) {
        return allowed.stream().map(String::trim).anyMatch(one -> one.equals("*") || one.equalsIgnoreCase(origin)
                || one.length() > 2 && one.startsWith("/") && one.endsWith("/")
                        && Pattern.matches(one.substring(1, one.length() - 1), origin));
    }
}
