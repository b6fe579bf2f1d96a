package io.docgen.gateway.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.Multipart;
import io.docgen.gateway.testsupport.RawClient;
import io.docgen.gateway.testsupport.UploadBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that clients send slowly. */
@QuarkusTest
@TestProfile(UploadBox.class)
class SlowUploadsTest {

    private static final String FIELDS = Multipart.fields(new JsonObject().put("folderId", "0"));

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
            Future<?> sending = trickle.scheduleWithFixedDelay(() -> send(client), 100, 100, TimeUnit.MILLISECONDS);
            assertThat(client.readToEnd()).contains("took too long to arrive", "BAD_USER_INPUT");
            sending.cancel(true);
        } finally {
            trickle.shutdownNow();
        }
        assertThat(UploadBox.whole()).isZero();
    }

    private static void send(RawClient client) {
        try {
            client.send("a");
        } catch (IOException cut) {
            throw new IllegalStateException(cut); // ends the schedule
        }
    }
}
