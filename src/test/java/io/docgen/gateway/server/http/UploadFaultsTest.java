package io.docgen.gateway.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients, and a Box, that do not keep to an upload. */
@QuarkusTest
@TestProfile(UploadBox.class)
class UploadFaultsTest {

    private static final JsonObject INPUT = new JsonObject().put("folderId", "0");
    private static final String SAFE = "\"safeToRetry\":true";
    private static final String UNSAFE = "\"safeToRetry\":false";

    @TestHTTPResource("/")
    URI gateway;

    @BeforeEach
    void reset() {
        UploadBox.behave(UploadBox::accept);
    }

    private static String begin(String file, int length) {
        return Multipart.fields(INPUT) + Multipart.file(file)
                + new String(Multipart.docx(length), StandardCharsets.ISO_8859_1);
    }

    /** A request whose body has no announced length. */
    private RawClient open() throws IOException {
        return new RawClient(gateway).send("POST /graphql HTTP/1.1\r\nhost: a\r\nauthorization: Bearer alice\r\n"
                + "connection: close\r\ngraphql-require-preflight: 1\r\ntransfer-encoding: chunked\r\ncontent-type: "
                + Multipart.TYPE + "\r\n\r\n");
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static String last(String text) {
        return chunk(text) + "0\r\n\r\n";
    }

    private String answerTo(String body) throws IOException {
        try (RawClient client = open()) {
            return client.send(body).readToEnd();
        }
    }

    private void assertNothingIsKept() {
        await().untilAsserted(() -> assertThat(UploadBox.broken()).isEqualTo(1));
        assertThat(UploadBox.uploads()).isEqualTo(1);
        assertThat(UploadBox.whole()).isZero();
        assertThat(UploadBox.marked()).isZero();
    }

    @Test
    void aClientMaySendSinglePieces() throws IOException {
        String body = begin("a.docx", 3000) + Multipart.end();
        StringBuilder pieces = new StringBuilder();
        body.chars().forEach(one -> pieces.append(chunk(String.valueOf((char) one))));
        assertThat(answerTo(pieces + "0\r\n\r\n")).contains("{\"template\":{\"id\":\"77\"}}");
        assertThat(UploadBox.whole()).isEqualTo(1);
    }

    @Test
    void aClientThatStopsInTheMiddleLeavesNothingAtBox() throws IOException {
        try (RawClient client = open()) {
            client.send(chunk(begin("a.docx", 500_000)));
            await().untilAsserted(() -> assertThat(UploadBox.bytes()).isGreaterThan(400_000));
        }
        assertNothingIsKept();
    }

    @Test
    void aClientThatStandsStillIsNotWaitedFor() throws IOException {
        assertThat(answerTo(chunk(begin("a.docx", 500_000)))).contains("took too long to arrive", "BAD_USER_INPUT",
                SAFE);
        assertNothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 21, 22, 150, 400_000})
    void aFileThatIsCutLeavesNothingAtBox(int missing) throws IOException {
        String body = begin("a.docx", 500_000);
        assertThat(answerTo(last(body.substring(0, body.length() - missing) + Multipart.end())))
                .contains("must be a whole Word file", "\"argument\":\"file\"", "BAD_USER_INPUT");
        assertNothingIsKept();
    }

    @Test
    void anotherZipFileLeavesNothingAtBox() throws IOException {
        assertThat(answerTo(last(begin("a.docx", 500_000).replace("word/document", "xl/workbook!!") + Multipart.end())))
                .contains("must be a whole Word file");
        assertNothingIsKept();
    }

    @Test
    void aBodyThatEndsWithinTheFileIsNone() throws IOException {
        assertThat(answerTo(last(begin("a.docx", 500_000)))).contains("BAD_USER_INPUT", SAFE);
        assertNothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "\r", "-", "-A", " \r\nA", "--A"})
    void aFileIsNotCutAtABoundaryWithin(String rest) throws IOException {
        String within = begin("a.docx", 300_000) + "\r\n--" + Multipart.BOUNDARY + rest;
        assertThat(answerTo(last(within + "x".repeat(300) + Multipart.end()))).contains("BAD_USER_INPUT");
        assertNothingIsKept();
    }

    @Test
    void theLineOfTheLastBoundaryIsOptional() throws IOException {
        assertThat(answerTo(last(begin("a.docx", 1000) + Multipart.end().stripTrailing()))).contains("\"id\":\"77\"");
    }

    @Test
    void aFileThatIsTooLargeLeavesNothingAtBox() throws IOException {
        assertThat(answerTo(
                chunk(begin("a.docx", UploadBox.MOST_BYTES - 1000)) + last("x".repeat(2000) + Multipart.end())))
                .contains("The file is too large", "BAD_USER_INPUT", UNSAFE);
        assertNothingIsKept();
    }

    @Test
    void aFileThatIsAnnouncedAsTooLargeIsNotRead() throws IOException {
        try (RawClient client = new RawClient(gateway)) {
            assertThat(client.send("POST /graphql HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: "
                    + Multipart.TYPE + "\r\ngraphql-require-preflight: 1\r\ncontent-length: 19999999\r\n\r\n")
                    .readToEnd()).startsWith("HTTP/1.1 413").contains("The file is too large");
        }
        assertThat(UploadBox.uploads()).isZero();
    }

    @Test
    void aSecondFileLeavesNothingAtBox() throws IOException {
        assertThat(
                answerTo(last(begin("a.docx", 500_000) + "\r\n" + Multipart.file("b.docx") + "PK" + Multipart.end())))
                .contains("BAD_USER_INPUT");
        assertThat(UploadBox.whole()).isZero();
        assertThat(UploadBox.marked()).isZero();
    }

    @Test
    void aBoxThatStopsToReadIsNotWaitedFor() throws IOException {
        UploadBox.behave(request -> request.pause());
        assertThat(answerTo(last(begin("a.docx", UploadBox.MOST_BYTES) + Multipart.end())))
                .contains("UPSTREAM_TIMEOUT", SAFE);
        assertThat(UploadBox.uploads()).isEqualTo(1);
        assertThat(UploadBox.marked()).isZero();
    }

    @Test
    void aBoxThatReadsSlowlyIsWaitedFor() throws IOException {
        UploadBox.behave(UploadBox::acceptSlowly); // in more than its timeout, much of it from its system's buffer
        assertThat(answerTo(last(begin("a.docx", 2_000_000) + Multipart.end())))
                .contains("{\"template\":{\"id\":\"77\"}}");
        assertThat(UploadBox.whole()).isEqualTo(1);
    }

    @Test
    void aBoxThatClosesInTheMiddleHasNothing() throws IOException {
        UploadBox.behave(request -> request.handler(chunk -> request.connection().close()));
        assertThat(answerTo(last(begin("a.docx", UploadBox.MOST_BYTES) + Multipart.end())))
                .contains("Box broke off the upload.", "UPSTREAM_ERROR", SAFE);
        assertThat(UploadBox.uploads()).isEqualTo(1);
        assertThat(UploadBox.marked()).isZero();
    }

    @Test
    void aBoxThatClosesAtTheEndMayHaveTheFile() throws IOException {
        UploadBox.behave(request -> request.endHandler(end -> request.connection().close()));
        assertThat(answerTo(last(begin("a.docx", 100_000) + Multipart.end()))).contains("UPSTREAM_ERROR", UNSAFE,
                "Box may have executed the request anyway.");
        assertThat(UploadBox.uploads()).isEqualTo(1);
        assertThat(UploadBox.marked()).isZero();
    }

    @Test
    void aBoxThatDoesNotAnswerMayHaveTheFile() throws IOException {
        UploadBox.behave(request -> {});
        assertThat(answerTo(last(begin("a.docx", 100_000) + Multipart.end()))).contains("UPSTREAM_TIMEOUT", UNSAFE);
        assertThat(UploadBox.uploads()).isEqualTo(1);
    }

    @Test
    void aRefusalInTheMiddleIsAnsweredAtOnce() throws IOException {
        UploadBox.behave(request -> UploadBox.answer(request, 404, "{\"code\": \"not_found\"}"));
        assertThat(answerTo(chunk(begin("a.docx", 500_000)))).contains("NOT_FOUND", SAFE)
                .doesNotContain("took too long");
        assertThat(UploadBox.uploads()).isEqualTo(1);
    }

    @Test
    void aSuccessInTheMiddleIsNone() throws IOException {
        UploadBox.behave(request -> UploadBox.answer(request, 201, "{\"entries\": [{\"id\": \"77\"}]}"));
        assertThat(answerTo(chunk(begin("a.docx", 500_000)))).contains("could not be read");
        assertThat(UploadBox.marked()).isZero();
    }

    @Test
    void theRequestIsOneOfTheSpecification() throws IOException {
        String file = Multipart.file("a.docx") + "PK\3\4" + Multipart.end();
        String operations = Multipart.field("operations",
                "{\"query\": \"{ __typename }\", \"variables\": {\"a\": null}}");
        String map = Multipart.field("map", "{\"0\": [\"variables.a\"]}");
        assertThat(answerTo(last(operations + map + file))).startsWith("HTTP/1.1 200").contains("Query");
        assertThat(answerTo(last(operations + map + Multipart.end()))).startsWith("HTTP/1.1 400").contains("missing");
        assertThat(answerTo(last(operations + file))).startsWith("HTTP/1.1 400").contains("'map'");
        assertThat(answerTo(last(map + file))).startsWith("HTTP/1.1 400").contains("'operations'");
        assertThat(answerTo(last(Multipart.field("operations", "[{\"query\": \"{ __typename }\"}]") + map + file)))
                .startsWith("HTTP/1.1 400").contains("Batches");
        for (String wrong : new String[]{"{}", "[]", "{\"1\": [\"variables.a\"]}", "{\"0\": []}",
                "{\"0\": [\"query\"]}",
                "{\"0\": [\"variables.b\"]}", "{\"0\": [\"variables.a.b\"]}", "{\"0\": [\".\"]}", "{\"0\": [7]}",
                "{\"0\": [\"variables.a\"], \"1\": [\"variables.a\"]}",
                "{\"0\": [\"variables.a\", \"variables.a\"]}"}) {
            assertThat(answerTo(last(operations + Multipart.field("map", wrong) + file))).as(wrong)
                    .startsWith("HTTP/1.1 400");
        }
        assertThat(answerTo(last(Multipart.field("operations", "x".repeat(70_000)) + map + file)))
                .startsWith("HTTP/1.1 413");
        assertThat(answerTo(last("no multipart"))).startsWith("HTTP/1.1 400");
        assertThat(UploadBox.uploads()).isZero();
    }

    @Test
    void aCompressedUploadIsRefused() throws IOException {
        try (RawClient client = new RawClient(gateway)) {
            assertThat(client
                    .send("POST /graphql HTTP/1.1\r\nhost: a\r\nauthorization: Bearer alice\r\nconnection: close\r\n"
                            + "graphql-require-preflight: 1\r\ncontent-encoding: gzip\r\ncontent-length: 0\r\n"
                            + "content-type: " + Multipart.TYPE + "\r\n\r\n")
                    .readToEnd())
                    .startsWith("HTTP/1.1 415").contains("Content-Encoding");
        }
    }

    @Test
    void otherSitesCannotUpload() throws IOException {
        try (RawClient client = new RawClient(gateway)) {
            assertThat(client
                    .send("POST /graphql HTTP/1.1\r\nhost: a\r\nauthorization: Bearer alice\r\nconnection: close\r\n"
                            + "content-length: 0\r\ncontent-type: " + Multipart.TYPE + "\r\n\r\n")
                    .readToEnd())
                    .startsWith("HTTP/1.1 415").contains("GraphQL-Require-Preflight");
        }
    }
}
