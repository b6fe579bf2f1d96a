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
    private final int port;

    StartupBanner(AuthConfig auth, BoxEndpoint endpoint, OidcAuthenticator authenticator,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.auth = auth;
        this.endpoint = endpoint;
        this.authenticator = authenticator;
        this.port = port;
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
                + (endpoint.isSandbox()
                        ? " Try it at http://localhost:" + port + "/ and http://localhost:" + port + "/graphiql/."
                                + (endpoint.defaultToken().isPresent() ? "" : " Its tokens are alice and bob.")
                        : "");
    }

    private String rights() {
        return auth.mode() == AuthConfig.Mode.FORWARD
                ? "of the client's token"
                : "of the service account, for " + (authenticator.isEnabled()
                        ? "clients authenticated by OIDC"
                        : "every client");
    }
}
