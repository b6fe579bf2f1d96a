package io.docgen.gateway.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Box with TLS and a certificate of a private authority, at a host that only a proxy can resolve, and the gateway
 * configured for both and for a service account.
 */
public class SecureBox implements QuarkusTestProfile {

    static final String HOST = "box.internal";

    private static final AtomicInteger TUNNELS = new AtomicInteger();
    private static final AtomicInteger TOKENS = new AtomicInteger();

    /** The number of connections through the proxy. */
    public static int tunnels() {
        return TUNNELS.get();
    }

    /** The number of token requests. */
    public static int tokens() {
        return TOKENS.get();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("box.sandbox.enabled", "false", "quarkus.rest-client.box.tls-configuration-name", "box",
                "box.retry.max-retries", "0", "box.auth.mode", "service-account", "box.auth.client-id", "our-id",
                "box.auth.client-secret", "our-s3cret", "box.auth.subject-type", "enterprise",
                "box.auth.subject-id", "1910967");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** Starts Box and the proxy before the gateway and configures their addresses. */
    public static class Server implements QuarkusTestResourceLifecycleManager {

        private final Vertx vertx = Vertx.vertx();

        @Override
        public Map<String, String> start() {
            PrivateCertificate certificate = PrivateCertificate.of(HOST, "-validity", "2");
            int box = secure(vertx, certificate).actualPort();
            int proxy = vertx.createNetServer().connectHandler(client -> tunnel(client, box)).listen(0, "127.0.0.1")
                    .toCompletionStage().toCompletableFuture().join().actualPort();
            return Map.of("box.api-url", "https://" + HOST + ":" + box,
                    "quarkus.tls.box.trust-store.pem.certs", certificate.authority().toString(),
                    "quarkus.rest-client.box.proxy-address", "127.0.0.1:" + proxy);
        }

        /** A proxy for the only host. */
        private void tunnel(NetSocket client, int box) {
            client.handler(connect -> {
                if (connect.toString().startsWith("CONNECT " + HOST + ":" + box + " ")) {
                    client.pause();
                    TUNNELS.incrementAndGet();
                    vertx.createNetClient().connect(box, "127.0.0.1").onSuccess(server -> {
                        client.write("HTTP/1.1 200 Connection established\r\n\r\n");
                        client.handler(server::write).closeHandler(closed -> server.close());
                        server.handler(client::write).closeHandler(closed -> client.close());
                        client.resume();
                    });
                } else {
                    client.end(Buffer.buffer("HTTP/1.1 403 Forbidden\r\n\r\n"));
                }
            });
        }

        @Override
        public void stop() {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /** Starts a Box with a certificate. */
    static HttpServer secure(Vertx vertx, PrivateCertificate certificate) {
        return vertx.createHttpServer(options(certificate)).requestHandler(SecureBox::answer).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().join();
    }

    static HttpServerOptions options(PrivateCertificate certificate) {
        return new HttpServerOptions().setSsl(true).setKeyCertOptions(certificate.keys());
    }

    private static void answer(HttpServerRequest request) {
        boolean token = request.path().equals("/oauth2/token");
        if (token) {
            TOKENS.incrementAndGet();
        }
        request.response().putHeader("content-type", "application/json")
                .setStatusCode(request.path().endsWith("/docgen_batches") ? 202 : 200)
                .end(token
                        ? RecordedBox.answer("token_ok_ccg")
                        : request.path().endsWith("/docgen_batches") ? "{\"id\": \"7\"}" : BoxExamples.JOB);
    }
}
