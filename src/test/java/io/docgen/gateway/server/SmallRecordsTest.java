package io.docgen.gateway.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.PrivateCertificate;
import io.docgen.gateway.testsupport.QuickSandbox;
import io.docgen.gateway.testsupport.TlsClient;
import io.docgen.gateway.testsupport.wire.CutTunnel;
import io.docgen.gateway.testsupport.wire.Cuts;
import io.docgen.gateway.testsupport.wire.TunnelClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests over the gateway's own TLS, of every kind, whose bytes come in small records. */
@QuarkusTest
@TestProfile(QuickSandbox.class)
class SmallRecordsTest {

    private static final int REQUESTS = 100;
    private static final int MAX_PADDING = 200_000;
    private static final String SUBSCRIPTION = "subscription { docgenJobUpdated(id: \"10000000115\") { job { status } } }";

    @TestHTTPResource(value = "/graphql", tls = true)
    URI graphql;

    @TestHTTPResource(value = "/webhooks/box", tls = true)
    URI webhooks;

    /** The id comes after a padding of any length. */
    @ParameterizedTest
    @EnumSource
    void areAnswered(TunnelClient.Protocol protocol) throws Exception {
        try (TunnelClient client = new TunnelClient(graphql, protocol)) {
            Cuts cuts = Cuts.next();
            for (int i = 0; i < REQUESTS; i++) {
                String id = id(i);
                assertThat(client.post(query(cuts, id), Map.of()))
                        .as("request %d with -Dwire.seed=%d", i, Cuts.SEED)
                        .isEqualTo("200 {\"data\":{\"docgenJob\":{\"id\":\"" + id + "\"}}}");
            }
        }
    }

    /** On the wire each byte takes some thirty. */
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void mayComeInThousandsOfRecords(String version) throws Exception {
        String body = new JsonObject().put("query", "{ __typename }")
                .put("extensions", new JsonObject().put("padding", "x".repeat(9000))).encode();
        String request = String.join("\r\n", "POST /graphql HTTP/1.1", "Host: localhost", "Connection: close",
                "Authorization: Bearer alice", "Content-Type: application/json", "Content-Length: " + body.length(), "",
                body);
        SSLContext trust = TlsClient.trusting(PrivateCertificate.ofLocalhost().authority());
        try (TlsClient client = new TlsClient(trust, graphql, "localhost", version)) {
            assertThat(client.exchange(request, 1)).startsWith("HTTP/1.1 200 ").contains("\"__typename\":\"Query\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void haveStreamsAsAnswers(TunnelClient.Protocol protocol) throws Exception {
        try (TunnelClient client = new TunnelClient(graphql, protocol)) {
            for (String type : new String[]{"text/event-stream", "multipart/mixed;subscriptionSpec=1.0"}) {
                assertThat(client.post(new JsonObject().put("query", SUBSCRIPTION), Map.of("accept", type)))
                        .contains("\"status\":\"COMPLETED\"");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void mayBeWebhooks(TunnelClient.Protocol protocol) throws Exception {
        try (TunnelClient client = new TunnelClient(webhooks, protocol)) {
            for (int i = 0; i < 20; i++) {
                JsonObject event = new JsonObject().put("trigger", "FILE.UPLOADED").put("source",
                        new JsonObject().put("type", "file").put("id", "1").put("name", "x".repeat(i * 1000)));
                String now = OffsetDateTime.now(ZoneOffset.UTC).toString();
                assertThat(client.post(event, Map.of("box-delivery-id", protocol + "-" + i,
                        "box-delivery-timestamp", now, "box-signature-version", "1",
                        "box-signature-algorithm", "HmacSHA256",
                        "box-signature-primary", sign(event.encode() + now)))).startsWith("204");
            }
        }
    }

    @Test
    void areAnsweredOverAWebSocket() throws Exception {
        try (CutTunnel tunnel = new CutTunnel(graphql, "http/1.1");
                GraphqlSocket socket = new GraphqlSocket(tunnel.url(), "Bearer alice", new JsonObject())) {
            Cuts cuts = Cuts.next();
            for (int i = 0; i < REQUESTS; i++) {
                String id = id(i);
                assertThat(socket.subscribe(query(cuts, id)))
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

    /** One of the sample jobs that can be read. */
    private static String id(int number) {
        return "100000001" + String.format("%02d", 1 + number % 14);
    }

    private static JsonObject query(Cuts cuts, String id) {
        int padding = cuts.upTo(cuts.oneIn(5) ? MAX_PADDING : 500);
        return new JsonObject().put("extensions", new JsonObject().put("padding", "é".repeat(padding / 2)))
                .put("query", "query($id: ID!) { docgenJob(id: $id) { id } }")
                .put("variables", new JsonObject().put("id", id));
    }

    private static String sign(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(QuickSandbox.WEBHOOK_KEY.getBytes(UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }
}
