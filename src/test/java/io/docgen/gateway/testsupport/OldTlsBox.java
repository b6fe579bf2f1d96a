package io.docgen.gateway.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Box that speaks one version of TLS, and the gateway configured for its private authority and for a service account
 * whose token has always expired.
 */
public class OldTlsBox implements QuarkusTestProfile {

    private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

    private static PrivateCertificate certificate;
    private static HttpServer server;

    /** Sets the version, such as {@code TLSv1.2}, of the connections to come: each is for one request. */
    public static void speak(String version) {
        server.updateSSLOptions(SecureBox.options(certificate).getSslOptions()
                .setEnabledSecureTransportProtocols(Set.of(version))).toCompletionStage().toCompletableFuture().join();
        VERSIONS.clear();
    }

    /** The versions of the requests since then, by method and path. */
    public static Map<String, String> versions() {
        return VERSIONS;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(new SecureBox().getConfigOverrides());
        config.put("quarkus.rest-client.box.tls-configuration-name", "our-authority");
        return config;
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
            certificate = PrivateCertificate.of("localhost", "-validity", "2");
            server = vertx.createHttpServer(SecureBox.options(certificate))
                    .requestHandler(Server::answer).listen(0, "127.0.0.1")
                    .toCompletionStage().toCompletableFuture().join();
            return Map.of("box.api-url", "https://localhost:" + server.actualPort(),
                    "quarkus.tls.our-authority.trust-store.pem.certs", certificate.authority().toString());
        }

        private static void answer(HttpServerRequest request) {
            VERSIONS.put(request.method() + " " + request.path(), request.sslSession().getProtocol());
            boolean batch = request.path().endsWith("/docgen_batches");
            request.response().setStatusCode(batch ? 202 : 200).putHeader("content-type", "application/json")
                    .putHeader("connection", "close").end(request.path().equals("/oauth2/token")
                            ? "{\"access_token\": \"s3cret\", \"expires_in\": 1}"
                            : batch ? "{\"id\": \"7\"}" : BoxExamples.JOB);
        }

        @Override
        public void stop() {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
