package io.docgen.gateway.box.http;

import static io.docgen.gateway.testsupport.BoxExamples.FILE;
import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.BoxExamples.error;
import static io.docgen.gateway.testsupport.BoxExamples.page;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.Gzip;
import io.docgen.gateway.testsupport.RawBox;
import io.docgen.gateway.testsupport.wire.HttpFraming;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Box is asked for gzip where it pays, and a response that is compressed is no other than one that is not. */
@QuarkusTest
@TestProfile(RawBox.class)
class CompressedResponsesTest {

    private static final String CODE = "errors[0].extensions.code";
    private static final String JOBS = "{ docgenJobs { nodes { id } } }";
    private static final byte[] PAGE = page(JOB, "null").getBytes(UTF_8);
    private static final int TRIES = 3;

    @Test
    void onlyListsAreRequestedAsGzip() {
        Map<String, Boolean> requests = new ConcurrentHashMap<>();
        RawBox.behave((socket, request) -> {
            requests.put(request.split("[ ?]", 3)[1], HttpFraming.acceptsGzip(Buffer.buffer(request)));
            RawBox.send(socket, RawBox.json(request.contains("/files/")
                    ? FILE
                    : request.contains("/docgen_jobs/") ? JOB : page("", "null")));
        });
        ask(job("12345", "outputFile { name }"));
        ask("{ docgenJobs { nodes { id } } docgenTemplates { nodes { id } } docgenBatch(id: \"1\") { jobs { nodes { id } } } "
                + "docgenTemplate(id: \"42037322\") { jobs { nodes { id } } } }");
        assertThat(requests).containsEntry("/2.0/docgen_jobs", true).containsEntry("/2.0/docgen_templates", true)
                .containsEntry("/2.0/docgen_batch_jobs/1", true)
                .containsEntry("/2.0/docgen_jobs/12345", false).containsEntry("/2.0/files/42037322", false);
    }

    @Test
    void aCompressedListIsRead() {
        RawBox.say(gzip("200 OK", Gzip.of(PAGE)));
        ask(JOBS).body("errors", nullValue()).body("data.docgenJobs.nodes[0].id", equalTo("12345"));
    }

    @Test
    void aReadThatIsCompressedThoughItWasNotRequestedIsRead() {
        RawBox.say(gzip("200 OK", Gzip.of(JOB.getBytes(UTF_8))));
        ask(job("12345", "id")).body("errors", nullValue()).body("data.docgenJob.id", equalTo("12345"));
    }

    @Test
    void aCompressedErrorIsRead() {
        RawBox.say(
                gzip("403 Forbidden", Gzip.of(error(403, "access_denied_insufficient_permissions").getBytes(UTF_8))));
        ask(JOBS).body(CODE, equalTo("FORBIDDEN")).body("errors[0].extensions.boxCode",
                equalTo("access_denied_insufficient_permissions"));
    }

    @Test
    void anErrorThatCannotBeInflatedHasItsStatus() {
        RawBox.say(gzip("401 Unauthorized", new byte[]{1, 2, 3}));
        ask(JOBS).body(CODE, equalTo("UNAUTHENTICATED"));
    }

    static Stream<byte[]> corrupt() {
        byte[] gzip = Gzip.of(PAGE);
        byte[] checksum = gzip.clone();
        checksum[gzip.length - 8]++;
        byte[] middle = gzip.clone();
        middle[gzip.length / 2] ^= 0x10;
        return Stream.of(checksum, middle, Arrays.copyOf(gzip, gzip.length - 1), Arrays.copyOf(gzip, gzip.length / 2),
                Arrays.copyOf(gzip, 5), Gzip.join(gzip, new byte[]{'{', '}'}), "[]".getBytes(UTF_8));
    }

    /** It is repeated, since the next may be whole. */
    @ParameterizedTest
    @MethodSource
    void corrupt(byte[] gzip) {
        RawBox.say(gzip("200 OK", gzip));
        ask(JOBS).body("errors", hasSize(1)).body(CODE, equalTo("UPSTREAM_ERROR"));
        assertThat(RawBox.requests()).isEqualTo(TRIES);
    }

    static Stream<byte[]> bombs() {
        byte[] space = " ".repeat(1 << 20).getBytes(UTF_8);
        byte[] start = Gzip.of("{\"entries\": [".getBytes(UTF_8));
        byte[] bomb = Gzip.of(space, 1 << 6);
        byte[][] nested = new byte[90][];
        Arrays.fill(nested, Gzip.of(space));
        byte[][] empty = new byte[4_000][];
        Arrays.fill(empty, Gzip.of(new byte[0]));
        String jobs = IntStream.range(0, 2_000).mapToObj(i -> JOB).collect(Collectors.joining(","));
        return Stream.of(bomb, Gzip.of(new byte[1 << 20], 1 << 6), Gzip.join(start, bomb),
                Gzip.join(Gzip.of(PAGE), bomb),
                Gzip.join(nested), Gzip.of(page(jobs, "null").getBytes(UTF_8)), Gzip.join(empty));
    }

    /** Of 64 MB, or of many members. Within the bound while compressed. */
    @ParameterizedTest
    @MethodSource
    void bombs(byte[] bomb) {
        assertThat(bomb).hasSizeLessThan(RawBox.MOST_BYTES);
        RawBox.say(gzip("200 OK", bomb));
        ask(JOBS).body("errors", hasSize(1)).body(CODE, equalTo("UPSTREAM_ERROR"));
        RawBox.say(RawBox.json(page(JOB, "null")));
        ask(JOBS).body("errors", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"deflate", "br", "zstd", "gzip, gzip", "nonsense"})
    void anotherCodingIsAnUpstreamError(String coding) {
        RawBox.say(gzip("200 OK", PAGE).replace("gzip", coding));
        ask(JOBS).body("errors", hasSize(1)).body(CODE, equalTo("UPSTREAM_ERROR"));
        ask(job("12345", "id")).body(CODE, equalTo("UPSTREAM_ERROR"));
    }

    /** Mutations are made by the REST client, which does not inflate. Box may have executed it. */
    @Test
    void aMutationThatIsCompressedThoughItWasNotRequestedIsNotRepeated() {
        RawBox.say(gzip("202 Accepted", Gzip.of("{\"id\": \"7\"}".getBytes(UTF_8))));
        create().body(CODE, equalTo("UPSTREAM_ERROR")).body("errors[0].extensions.safeToRetry", equalTo(false));
        assertThat(RawBox.requests()).isOne();
    }

    private static ValidatableResponse create() {
        return ask(
                "mutation { createDocgenBatch(input: {templateFileId: \"1\", destinationFolderId: \"0\", outputType: PDF, check: NONE, "
                        + "documents: [{name: \"A\", data: {}}]}) { batchId } }");
    }

    /** A response in characters that are bytes. */
    private static String gzip(String status, byte[] body) {
        return "HTTP/1.1 " + status + "\r\ncontent-type: application/json\r\ncontent-encoding: gzip\r\ncontent-length: "
                + body.length + "\r\n\r\n" + new String(body, StandardCharsets.ISO_8859_1);
    }
}
