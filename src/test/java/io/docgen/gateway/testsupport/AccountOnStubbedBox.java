package io.docgen.gateway.testsupport;

import java.util.HashMap;
import java.util.Map;

/** The gateway with a service account in front of a {@link StubbedBox}, with all logging and with CORS. */
public class AccountOnStubbedBox extends StubbedBox {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        config.putAll(Map.of("box.auth.mode", "service-account", "box.auth.client-id", "our-id",
                "box.auth.client-secret", "our-s3cret", "box.auth.subject-type", "enterprise",
                "box.auth.subject-id", "1910967", "box.auth.allow-as-user", "true",
                "quarkus.rest-client.box.logging.scope", "request-response",
                "quarkus.log.category.\"org.jboss.resteasy.reactive.client.logging\".level", "DEBUG",
                "quarkus.log.category.\"io.quarkus.oidc\".level", "DEBUG",
                "quarkus.log.category.\"io.docgen\".level", "DEBUG"));
        config.putAll(Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", "https://app.example"));
        return config;
    }
}
