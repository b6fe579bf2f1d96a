package io.docgen.gateway.server.observability;

import io.docgen.gateway.box.auth.AuthConfig;
import io.docgen.gateway.box.config.BoxEndpoint;
import io.docgen.gateway.server.auth.OidcAuthenticator;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Logs at start what is called, with whose rights, and where a person can try it. */
@Singleton
class StartupBanner {

    private static final Logger LOG = Logger.getLogger("io.docgen.gateway");
    private static final int LAST = 10_000;

    private final AuthConfig auth;
    private final BoxEndpoint endpoint;
    private final OidcAuthenticator authenticator;
    private final Optional<Boolean> demo;
    private final boolean graphiql;
    private final int port;
    private final boolean managed;
    private final int managementPort;

    StartupBanner(AuthConfig auth, BoxEndpoint endpoint, OidcAuthenticator authenticator,
            @ConfigProperty(name = "graphql.demo.enabled") Optional<Boolean> demo,
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.enabled") boolean graphiql,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "quarkus.management.enabled", defaultValue = "false") boolean managed,
            @ConfigProperty(name = "quarkus.management.port", defaultValue = "9000") int managementPort) {
        this.auth = auth;
        this.endpoint = endpoint;
        this.authenticator = authenticator;
        this.demo = demo;
        this.graphiql = graphiql;
        this.port = port;
        this.managed = managed;
        this.managementPort = managementPort;
    }

    void onStart(@Observes @Priority(LAST) StartupEvent start) {
        LOG.info(text());
        warning(LaunchMode.current()).ifPresent(LOG::warn);
    }

    /** The warning about settings for development in production. */
    Optional<String> warning(LaunchMode mode) {
        if (mode.isDevOrTest() || !endpoint.isSandbox()) {
            return Optional.empty();
        }
        return Optional.of("box.sandbox.enabled is true: all data is invented, and Box is never called."
                + endpoint.defaultToken().map(caller -> " Requests without a token have the rights of " + caller
                        + " (box.sandbox.default-caller).").orElse(""));
    }

    String text() {
        return "Docgen Gateway calls " + endpoint.description() + " with the rights " + rights() + '.'
                + (endpoint.isSandbox() && endpoint.defaultToken().isEmpty() ? " Its tokens are alice and bob." : "")
                + addresses();
    }

    /** Those that are there, a line each. Behind a proxy they are others, which the gateway does not know. */
    private String addresses() {
        String origin = "http://localhost:" + port;
        StringBuilder lines = new StringBuilder();
        if (demo.orElse(endpoint.isSandbox())) {
            lines.append("\n  Page      ").append(origin).append("/");
        }
        if (graphiql) {
            lines.append("\n  GraphiQL  ").append(origin).append("/graphiql/");
        }
        return lines.append("\n  GraphQL   ").append(origin).append("/graphql")
                .append("\n  Schema    ").append(origin).append("/graphql/schema.graphql")
                .append("\n  Health    http://localhost:").append(managed ? managementPort : port).append("/q/health")
                .toString();
    }

    private String rights() {
        return auth.mode() == AuthConfig.Mode.FORWARD
                ? "of the client's token"
                : "of the service account, for " + (authenticator.isEnabled()
                        ? "clients authenticated by OIDC"
                        : "every client");
    }
}
