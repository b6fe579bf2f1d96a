package io.docgen.gateway.server.connection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docgen.gateway.testsupport.Multipart;
import io.docgen.gateway.testsupport.RawClient;
import io.docgen.gateway.testsupport.UploadBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that clients send slowly. */
@QuarkusTest
@TestProfile(UploadBox.class)
class SlowUploadsTest {

    private static final String FIELDS = Multipart.fields(new JsonObject().put("folderId", "0"));

    private static final long TIME_OF_WHOLE_UPLOADS = TimeUnit.SECONDS.toNanos(8);

    @TestHTTPResource("/")
    URI gateway;

    @BeforeEach
    void reset() {
        UploadBox.behave(UploadBox::accept);
    }

    private static String begin(boolean withFile) {
        return withFile
                ? FIELDS + Multipart.file("a.docx") + new String(Multipart.docx(1000), StandardCharsets.ISO_8859_1)
                : FIELDS.substring(0, 100);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void haveATimeThatSingleBytesDoNotExtend(boolean withFile) throws IOException {
        ScheduledExecutorService trickle = Executors.newSingleThreadScheduledExecutor();
        try (RawClient client = new RawClient(gateway)) {
            client.send("POST /graphql HTTP/1.1\r\nhost: a\r\nauthorization: Bearer alice\r\nconnection: close\r\n"
                    + "graphql-require-preflight: 1\r\ncontent-length: 100000\r\ncontent-type: " + Multipart.TYPE
                    + "\r\n\r\n" + begin(withFile));
            ScheduledFuture<?> sending = trickle.scheduleWithFixedDelay(() -> send(client), 100, 100,
                    TimeUnit.MILLISECONDS);
            long before = System.nanoTime();
            assertThat(client.readToEnd()).contains("took too long to arrive", "BAD_USER_INPUT");
            sending.cancel(true);
            assertThat(System.nanoTime() - before).isLessThan(TIME_OF_WHOLE_UPLOADS);
        } finally {
            trickle.shutdownNow();
        }
        assertThat(UploadBox.whole()).isZero();
    }

    @Test
    void leaveRoomForOtherRequestsOfTheirConnection() throws IOException {
        UploadBox.behave(HttpServerRequest::pause);
        Vertx vertx = Vertx.vertx();
        try {
            HttpClient client = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2)
                    .setHttp2ClearTextUpgrade(false).setHttp2MaxPoolSize(1));
            Future<String> upload = post(client, Multipart.TYPE,
                    Multipart.upload(new JsonObject().put("folderId", "0"), "a.docx", Multipart.docx(3_000_000)));
            await().untilAsserted(() -> assertThat(UploadBox.uploads()).isEqualTo(1));
            for (int i = 0; i < 20; i++) {
                String query = post(client, "application/json", "{\"query\": \"{ __typename }\"}".getBytes(UTF_8))
                        .toCompletionStage().toCompletableFuture().join();
                assertThat(query).contains("Query");
            }
            assertThat(upload.isComplete()).isFalse();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private Future<String> post(HttpClient client, String type, byte[] body) {
        return client.request(HttpMethod.POST, gateway.getPort(), gateway.getHost(), "/graphql")
                .compose(request -> request.putHeader("content-type", type).putHeader("authorization", "Bearer alice")
                        .putHeader("graphql-require-preflight", "1").send(Buffer.buffer(body)))
                .compose(HttpClientResponse::body).map(Buffer::toString);
    }

    private static void send(RawClient client) {
        try {
            client.send("a");
        } catch (IOException cut) {
            throw new IllegalStateException(cut); // ends the schedule
        }
    }
}
