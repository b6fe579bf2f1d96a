package io.docgen.gateway.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;

/** The gateway in front of a Box with a trusted certificate for another host. */
public class UntrustedBox implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("box.sandbox.enabled", "false", "quarkus.rest-client.box.tls-configuration-name", "box",
                "box.retry.max-retries", "0");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** With a certificate of an unknown authority. */
    public static class OfAnUnknownAuthority extends UntrustedBox {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("box.sandbox.enabled", "false", "box.retry.max-retries", "0");
        }
    }

    /** With an expired certificate. */
    public static class Expired extends UntrustedBox {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Server.class, Map.of("expired", "true")));
        }
    }

    /** Starts it before the gateway and configures its URL. */
    public static class Server implements QuarkusTestResourceLifecycleManager {

        private final Vertx vertx = Vertx.vertx();
        private boolean expired;

        @Override
        public void init(Map<String, String> arguments) {
            expired = arguments.containsKey("expired");
        }

        @Override
        public Map<String, String> start() {
            PrivateCertificate certificate = expired
                    ? PrivateCertificate.of("localhost", "-startdate", "-10d", "-validity", "1")
                    : PrivateCertificate.of("another.example", "-validity", "2");
            return Map.of("box.api-url", "https://localhost:" + SecureBox.secure(vertx, certificate),
                    "quarkus.tls.box.trust-store.pem.certs", certificate.authority().toString());
        }

        @Override
        public void stop() {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
