package io.docgen.gateway.box.http;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.CutBox;
import io.docgen.gateway.testsupport.RawBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A response whose head is enough is answered from its head, however its body goes on. */
@QuarkusTest
@TestProfile(CutBox.class)
class HeadOnlyReadsTest {

    private static final String URL = "https://public.boxcloud.com/d/1/b1/download";
    private static final Duration SOON = Duration.ofSeconds(20); // before box.timeout

    @ParameterizedTest
    @CsvSource({"downloadUrl,transfer-encoding: chunked,''", "downloadUrl,transfer-encoding: chunked,'5\r\nhello'",
            "downloadUrl,content-length: 5,h", "downloadUrl,x-no: length,''",
            "thumbnailUrl,transfer-encoding: chunked,''"})
    void anEndlessBodyIsNotWaitedFor(String field, String framing, String begin) {
        redirect(framing + "\r\n\r\n" + begin);
        Instant begun = Instant.now();
        ask("{ file(id: \"42037322\") { " + field + " } }").body("errors", nullValue())
                .body("data.file." + field, equalTo(URL));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(SOON);
    }

    /** A connection with the rest of another response must not be reused. */
    @Test
    void theConnectionIsNotReusedWhileTheBodyIsUnfinished() {
        redirect("content-length: 5\r\n\r\nhell");
        for (int i = 0; i < 3; i++) {
            ask("{ file(id: \"42037322\") { downloadUrl } }").body("data.file.downloadUrl", equalTo(URL));
        }
        assertThat(CutBox.connections()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"201 Created", "200 OK"})
    void anEndlessBodyAfterAMutationIsNotWaitedFor(String status) {
        CutBox.behave((box, request) -> box
                .send("HTTP/1.1 " + status + "\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n"));
        Instant begun = Instant.now();
        ask("mutation { createDocgenTemplate(input: {fileId: \"1\"}) { __typename } }").body("errors", nullValue());
        assertThat(Duration.between(begun, Instant.now())).isLessThan(SOON);
        assertThat(CutBox.requests()).isOne();
    }

    /** Box has done what was asked, whatever it says about it. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "application/octet-stream"})
    void theBodyAfterAMutationIsNotRead(String type) {
        CutBox.behave((box, request) -> box
                .send("HTTP/1.1 201 Created\r\ncontent-type: " + type + "\r\ncontent-length: 5\r\n\r\nhello"));
        ask("mutation { createDocgenTemplate(input: {fileId: \"1\"}) { __typename } }").body("errors", nullValue());
    }

    @Test
    void theErrorInABodyIsReadAllTheSame() {
        String error = "{\"code\": \"trashed\", \"request_id\": \"abc\"}";
        CutBox.behave((box, request) -> box.send("HTTP/1.1 404 Not Found\r\ncontent-type: application/json\r\n"
                + "content-length: " + error.length() + "\r\n\r\n" + error));
        ask("{ file(id: \"42037322\") { downloadUrl } }").body("errors[0].extensions.code", equalTo("NOT_FOUND"))
                .body("errors[0].extensions.boxCode", equalTo("trashed"))
                .body("errors[0].extensions.boxRequestId", equalTo("abc"));
    }

    private static void redirect(String rest) {
        CutBox.behave((box, request) -> box.send(request.contains("/content") || request.contains("/thumbnail")
                ? "HTTP/1.1 302 Found\r\nlocation: " + URL + "\r\n" + rest
                : RawBox.json(BoxExamples.FILE)));
    }
}
