package io.docgen.gateway.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The gateway in front of a Box with a certificate that is not to be trusted. */
public class UntrustedBox implements QuarkusTestProfile {

    /** What is wrong with the certificate, and what the log says of it. */
    public enum Flaw {

        ANOTHER_HOST("No subject alternative DNS name matching localhost found", "another.example", "-validity", "2"),
        UNKNOWN_AUTHORITY("unable to find valid certification path", "localhost", "-validity", "2"),
        EXPIRED("CertificateExpiredException", "localhost", "-startdate", "-10d", "-validity", "1");

        private final String reason;
        private final String host;
        private final String[] validity;

        Flaw(String reason, String host, String... validity) {
            this.reason = reason;
            this.host = host;
            this.validity = validity;
        }

        public String reason() {
            return reason;
        }
    }

    private static final Map<Flaw, PrivateCertificate> CERTIFICATES = new EnumMap<>(Flaw.class);

    private static HttpServer server;

    /** Sets the certificate of new connections. */
    public static void present(Flaw flaw) {
        server.updateSSLOptions(SecureBox.options(CERTIFICATES.get(flaw)).getSslOptions()).toCompletionStage()
                .toCompletableFuture().join();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("box.sandbox.enabled", "false", "quarkus.rest-client.box.tls-configuration-name", "box");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** Starts it before the gateway and configures its URL. */
    public static class Server implements QuarkusTestResourceLifecycleManager {

        private final Vertx vertx = Vertx.vertx();

        @Override
        public Map<String, String> start() {
            for (Flaw flaw : Flaw.values()) {
                CERTIFICATES.put(flaw, PrivateCertificate.of(flaw.host, flaw.validity));
            }
            server = SecureBox.secure(vertx, CERTIFICATES.get(Flaw.ANOTHER_HOST));
            return Map.of("box.api-url", "https://localhost:" + server.actualPort(),
                    "quarkus.tls.box.trust-store.pem.certs", CERTIFICATES.get(Flaw.ANOTHER_HOST).authority() + ","
                            + CERTIFICATES.get(Flaw.EXPIRED).authority());
        }

        @Override
        public void stop() {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
