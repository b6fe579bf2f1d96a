package io.docgen.gateway.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.PrivateCertificate;
import io.docgen.gateway.testsupport.QuickSandbox;
import io.docgen.gateway.testsupport.wire.CutTunnel;
import io.docgen.gateway.testsupport.wire.Cuts;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests over the gateway's own TLS, of every kind, whose bytes come in small records. */
@QuarkusTest
@TestProfile(SmallRecordsTest.WithTls.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallRecordsTest {

    private static final String KEY = "s3cret-webhook-key";
    private static final int REQUESTS = 100;
    private static final int MAX_PADDING = 200_000;
    private static final String SUBSCRIPTION = "subscription { docgenJobUpdated(id: \"10000000115\") { job { status } } }";

    @TestHTTPResource(value = "/graphql", tls = true)
    URI graphql;

    @TestHTTPResource(value = "/webhooks/box", tls = true)
    URI webhooks;

    private final Vertx vertx = Vertx.vertx();

    public static class WithTls extends QuickSandbox {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.putAll(Map.of(
                    "quarkus.http.ssl.certificate.key-store-file",
                    PrivateCertificate.ofLocalhost().keyStore().toAbsolutePath().toString(),
                    "quarkus.http.ssl.certificate.key-store-password", PrivateCertificate.PASSWORD,
                    "quarkus.http.ssl.certificate.key-store-alias", PrivateCertificate.ALIAS,
                    "quarkus.http.test-ssl-port", "0",
                    "box.webhooks.primary-key", KEY));
            return config;
        }
    }

    enum Protocol {

        HTTP_1("http/1.1", HttpVersion.HTTP_1_1),
        HTTP_2("h2", HttpVersion.HTTP_2);

        private final String name;
        private final HttpVersion version;

        Protocol(String name, HttpVersion version) {
            this.name = name;
            this.version = version;
        }
    }

    @AfterAll
    void close() {
        vertx.close();
    }

    /** The id comes after a padding of any length. */
    @ParameterizedTest
    @EnumSource
    void areAnswered(Protocol protocol) throws Exception {
        try (CutTunnel tunnel = new CutTunnel(graphql, protocol.name)) {
            HttpClient client = client(protocol);
            Cuts cuts = Cuts.next();
            for (int i = 0; i < REQUESTS; i++) {
                String id = "100000001" + String.format("%02d", 1 + i % 14);
                assertThat(
                        send(client, tunnel.url(), Map.of(), query(cuts.upTo(cuts.oneIn(5) ? MAX_PADDING : 500), id)))
                        .as("request %d with -Dwire.seed=%d", i, Cuts.SEED)
                        .contains("{\"data\":{\"docgenJob\":{\"id\":\"" + id + "\"}}}");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void haveStreamsAsAnswers(Protocol protocol) throws Exception {
        try (CutTunnel tunnel = new CutTunnel(graphql, protocol.name)) {
            for (String type : new String[]{"text/event-stream", "multipart/mixed;subscriptionSpec=1.0"}) {
                assertThat(send(client(protocol), tunnel.url(), Map.of("accept", type),
                        new JsonObject().put("query", SUBSCRIPTION))).contains("\"status\":\"COMPLETED\"");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void mayBeWebhooks(Protocol protocol) throws Exception {
        try (CutTunnel tunnel = new CutTunnel(webhooks, protocol.name)) {
            for (int i = 0; i < 20; i++) {
                JsonObject event = new JsonObject().put("trigger", "FILE.UPLOADED")
                        .put("source",
                                new JsonObject().put("type", "file").put("id", "1").put("name", "x".repeat(i * 1000)));
                String now = OffsetDateTime.now(ZoneOffset.UTC).toString();
                assertThat(send(client(protocol), tunnel.url(), Map.of("box-delivery-id", protocol + "-" + i,
                        "box-delivery-timestamp", now, "box-signature-version", "1",
                        "box-signature-algorithm", "HmacSHA256",
                        "box-signature-primary", sign(event.encode() + now)), event)).startsWith("204");
            }
        }
    }

    @Test
    void areAnsweredOverAWebSocket() throws Exception {
        try (CutTunnel tunnel = new CutTunnel(graphql, "http/1.1");
                GraphqlSocket socket = new GraphqlSocket(tunnel.url(), "Bearer alice", new JsonObject())) {
            Cuts cuts = Cuts.next();
            for (int i = 0; i < REQUESTS; i++) {
                String id = "100000001" + String.format("%02d", 1 + i % 14);
                assertThat(socket.subscribe(query(cuts.upTo(cuts.oneIn(5) ? MAX_PADDING : 500), id)))
                        .as("request %d with -Dwire.seed=%d", i, Cuts.SEED).contains("\"id\":\"" + id + "\"");
            }
        }
    }

    /** The fragments of a message, some of which are empty. */
    @ParameterizedTest
    @ValueSource(strings = {"|{\"type\":|\"ping\"}", "||{\"type\":\"ping\"}", "{\"type\":\"ping\"}|",
            "{||\"type\"||:\"ping\"}||"})
    void mayBeFragmentedFrames(String fragments) throws Exception {
        try (CutTunnel tunnel = new CutTunnel(graphql, "http/1.1");
                GraphqlSocket socket = new GraphqlSocket(tunnel.url(), "Bearer alice", new JsonObject())) {
            String[] parts = fragments.split("\\|", -1);
            for (int i = 0; i < parts.length; i++) {
                socket.frames().sendText(parts[i], i == parts.length - 1).get(5, TimeUnit.SECONDS);
            }
            assertThat(socket.receive()).contains("pong");
        }
    }

    private HttpClient client(Protocol protocol) {
        return vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(protocol.version)
                .setHttp2ClearTextUpgrade(false));
    }

    /** Status and body. */
    private static String send(HttpClient client, URI url, Map<String, String> headers, JsonObject body)
            throws Exception {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setHost("127.0.0.1")
                .setPort(url.getPort()).setURI(url.getPath()).putHeader("content-type", "application/json")
                .putHeader("authorization", "Bearer alice");
        headers.forEach(options::putHeader);
        return client.request(options)
                .compose(request -> request.send(Buffer.buffer(body.encode()))
                        // here, on the event loop, because a response does not wait for who reads it
                        .compose(response -> response.body().map(text -> response.statusCode() + " " + text)))
                .toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static JsonObject query(int padding, String id) {
        return new JsonObject().put("extensions", new JsonObject().put("padding", "é".repeat(padding / 2)))
                .put("query", "query($id: ID!) { docgenJob(id: $id) { id } }")
                .put("variables", new JsonObject().put("id", id));
    }

    private static String sign(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY.getBytes(UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }
}
