package io.docgen.gateway.box.auth;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Fails the start with a clear message if the settings of {@link AuthConfig} are incomplete or contradict each other.
 */
@Singleton
class AuthConfigValidator {

    private static final Logger LOG = Logger.getLogger(AuthConfigValidator.class);

    private final AuthConfig config;
    private final boolean oidc;

    AuthConfigValidator(AuthConfig config, @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean oidc) {
        this.config = config;
        this.oidc = oidc;
    }

    void onStart(@Observes StartupEvent start) {
        check(config, oidc);
        if (config.mode() == AuthConfig.Mode.SERVICE_ACCOUNT && !oidc) {
            LOG.warn(
                    "box.auth.mode is service-account without authentication: every client that reaches this gateway has its Box "
                            + "rights. Enable OIDC or put an authenticating proxy in front.");
        }
    }

    static void check(AuthConfig config, boolean oidc) {
        if (oidc && config.mode() == AuthConfig.Mode.FORWARD) {
            throw new ConfigurationException(
                    "quarkus.oidc.tenant-enabled is true, but box.auth.mode is forward, in which the"
                            + " Authorization header carries the Box token. Remove one of them.");
        }
        checkAsUser(config, oidc);
        Map<String, Optional<?>> own = new LinkedHashMap<>();
        own.put("box.auth.client-id", config.clientId());
        own.put("box.auth.client-secret", config.clientSecret());
        own.put("box.auth.subject-type", config.subjectType());
        own.put("box.auth.subject-id", config.subjectId());
        boolean service = config.mode() == AuthConfig.Mode.SERVICE_ACCOUNT;
        List<String> wrong = new ArrayList<>();
        own.forEach((property, value) -> {
            if (service != value.filter(given -> !given.toString().isBlank()).isPresent()) {
                wrong.add(property);
            }
        });
        if (!wrong.isEmpty()) {
            throw new ConfigurationException(service
                    ? "box.auth.mode is service-account, which also needs " + String.join(", ", wrong) + "."
                    : "box.auth.mode is forward, in which the token is the client's, but there is "
                            + String.join(", ", wrong)
                            + ". Remove it, or set box.auth.mode to service-account.");
        }
    }

    private static void checkAsUser(AuthConfig config, boolean oidc) {
        boolean restricted = config.asUserClaim().isPresent() || config.asUserSubjects().isPresent();
        boolean allowed = config.allowAsUser();
        if (oidc && allowed && !restricted) {
            throw new ConfigurationException(
                    "box.auth.allow-as-user is true, which with OIDC also needs box.auth.as-user-claim or"
                            + " box.auth.as-user-subjects. Without them every authenticated client could act as any Box user.");
        }
        if (restricted && !(oidc && allowed)) {
            throw new ConfigurationException(
                    "box.auth.as-user-claim and box.auth.as-user-subjects need box.auth.allow-as-user=true"
                            + " and OIDC, which authenticates the clients.");
        }
    }
}
