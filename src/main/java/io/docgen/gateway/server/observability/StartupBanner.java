package io.docgen.gateway.server.observability;

import io.docgen.gateway.box.auth.AuthConfig;
import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.config.BoxEndpoint;
import io.docgen.gateway.graphql.limits.LimitsConfig;
import io.docgen.gateway.graphql.persisted.TrustedDocumentsConfig;
import io.docgen.gateway.server.auth.OidcAuthenticator;
import io.docgen.gateway.server.load.LoadSheddingConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Logs the main settings at start: rights, Box, limits. */
@Singleton
class StartupBanner {

    private static final Logger LOG = Logger.getLogger("io.docgen.gateway");
    private static final int LAST = 10_000;

    private final BoxConfig box;
    private final AuthConfig auth;
    private final BoxEndpoint endpoint;
    private final LimitsConfig limits;
    private final LoadSheddingConfig load;
    private final TrustedDocumentsConfig trusted;
    private final OidcAuthenticator authenticator;
    private final boolean untraced;

    StartupBanner(BoxConfig box, AuthConfig auth, BoxEndpoint endpoint, LimitsConfig limits, LoadSheddingConfig load,
            TrustedDocumentsConfig trusted, OidcAuthenticator authenticator,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean untraced) {
        this.box = box;
        this.auth = auth;
        this.endpoint = endpoint;
        this.limits = limits;
        this.load = load;
        this.trusted = trusted;
        this.authenticator = authenticator;
        this.untraced = untraced;
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
        return String.format(Locale.ROOT, """
                Docgen Gateway
                  rights     %s
                  Box        %s, %s per call, %s per operation, %d retries
                  calls      %d per operation, %d per caller, %d in all
                  limits     %d tokens, depth %d, %d aliases, cost %d, %d bytes
                  documents  trusted: %s
                  load       %d concurrent requests
                  traces     %s""",
                auth.mode() == AuthConfig.Mode.FORWARD
                        ? "of the caller's token"
                        : "of the service account, " + (authenticator.isEnabled()
                                ? "for clients authenticated by OIDC"
                                : "for every client"),
                endpoint.description(), seconds(box.timeout()), seconds(box.requestTimeout()),
                box.retry().maxRetries(),
                box.concurrency().perOperation(), box.concurrency().perCaller(), box.concurrency().total(),
                limits.maxTokens(), limits.maxDepth(), limits.maxAliases(), limits.maxCost(),
                limits.maxBodySize().asLongValue(),
                trusted.mode().toString().toLowerCase(Locale.ROOT), load.maxConcurrency(), untraced ? "off" : "on");
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }
}
