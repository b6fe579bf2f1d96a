package io.docgen.gateway.box.auth;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Ends the start with a sentence if the settings of {@link AuthConfig} are incomplete or contradict each other. */
@ApplicationScoped
class AuthConfigValidator {

    private static final Logger LOG = Logger.getLogger(AuthConfigValidator.class);

    private final AuthConfig config;
    private final boolean locked;

    AuthConfigValidator(AuthConfig config, @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean locked) {
        this.config = config;
        this.locked = locked;
    }

    void onStart(@Observes StartupEvent start) {
        check(config, locked);
        if (config.mode() == AuthConfig.Mode.SERVICE_ACCOUNT && !locked) {
            LOG.warn("Whoever reaches this gateway has the rights of its Box service account: box.auth.mode is "
                    + "service-account, and the gateway asks nobody who they are. Something in front of it must, or "
                    + "quarkus.oidc, see the README.");
        }
    }

    static void check(AuthConfig config, boolean locked) {
        if (locked && config.mode() == AuthConfig.Mode.FORWARD) {
            throw new ConfigurationException("quarkus.oidc.tenant-enabled is true, but box.auth.mode is forward, where the"
                    + " Authorization header has Box's token: remove one of them.");
        }
        checkAsUser(config, locked);
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
                    : "box.auth.mode is forward, where the token is the caller's, yet there is " + String.join(", ", wrong)
                            + ": remove it, or set box.auth.mode to service-account.");
        }
    }

    private static void checkAsUser(AuthConfig config, boolean locked) {
        boolean told = config.asUserClaim().isPresent() || config.asUserSubjects().isPresent();
        boolean allowed = config.asUser() == AuthConfig.AsUser.ALLOW;
        if (locked && allowed && !told) {
            throw new ConfigurationException("box.auth.as-user is allow, which with quarkus.oidc also needs box.auth.as-user-claim"
                    + " or box.auth.as-user-subjects: without, whoever is let in could act as anybody.");
        }
        if (told && !(locked && allowed)) {
            throw new ConfigurationException("box.auth.as-user-claim and box.auth.as-user-subjects need box.auth.as-user=allow"
                    + " and quarkus.oidc, by which callers are known.");
        }
    }
}
