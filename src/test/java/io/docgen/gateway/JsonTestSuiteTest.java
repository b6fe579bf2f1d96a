package io.docgen.gateway;

import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.docgen.gateway.testsupport.StubbedBox.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each input of JSONTestSuite as a request body, as the data of a document, and as a response of Box. */
@QuarkusTest
@TestProfile(StubbedBox.class)
class JsonTestSuiteTest {

    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();
    private static final String CREATE = "{\"query\": \"mutation($data: JSON!) { createDocgenBatch(input: {templateFileId: \\\"42\\\", "
            + "destinationFolderId: \\\"0\\\", outputType: PDF, documents: [{name: \\\"A\\\", data: $data}]}) { batchId } }\", "
            + "\"variables\": {\"data\": {\"x\": ";
    private static final String ASK = "{\"query\": \"{ docgenJob(id: \\\"12345\\\") { id } }\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/graphql")
    URI graphql;

    private record Input(String name, byte[] json) {

        boolean isValid() {
            return name.startsWith("y_");
        }

        boolean isInvalid() {
            return name.startsWith("n_");
        }
    }

    @BeforeEach
    void resetStubs() {
        StubbedBox.reset();
    }

    @Test
    void noRequestIsAnInternalError() throws Exception {
        for (Input input : inputs()) {
            HttpResponse<String> response = post(input.json);
            assertThat(response.statusCode()).as(input.name).isEqualTo(400);
            assertThat(response.body()).as(input.name).contains("BAD_USER_INPUT").hasSizeLessThan(400);
        }
    }

    @Test
    void dataReachesBoxUnchangedOrNotAtAll() throws Exception {
        answerWrite("/2.0/docgen_batches", json("{\"id\": \"777\", \"type\": \"docgen_batch\"}").withStatus(202));
        for (Input input : inputs()) {
            StubbedBox.server().resetRequests();
            HttpResponse<String> response = post(joined(CREATE.getBytes(StandardCharsets.UTF_8), input.json,
                    "}}}".getBytes(StandardCharsets.UTF_8)));
            boolean accepted = response.body().contains("\"777\"");
            assertThat(response.statusCode()).as(input.name).isIn(200, 400);
            assertThat(accepted || response.body().contains("BAD_USER_INPUT")).as(input.name + response.body())
                    .isTrue();
            assertThat(accepted && input.isInvalid() || !accepted && input.isValid()).as(input.name + response.body())
                    .isFalse();
            if (accepted) {
                JsonNode sent = EXACT.readTree(written().get(0).getRequest().getBody());
                assertThat(sent.at("/document_generation_data/0/user_input/x")).as(input.name)
                        .isEqualTo(EXACT.readTree(input.json));
            }
        }
    }

    @Test
    void noResponseOfBoxIsAnInternalError() throws Exception {
        for (Input input : inputs()) {
            answer("/2.0/docgen_jobs/12345", json("").withBody(input.json));
            String answer = await().pollDelay(Duration.ZERO).until(
                    () -> post(ASK.getBytes(StandardCharsets.UTF_8)).body(),
                    body -> !body.contains("UPSTREAM_TIMEOUT")); // of a busy machine
            assertThat(answer).as(input.name).contains("UPSTREAM_ERROR").doesNotContain("INTERNAL");
        }
    }

    private HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(graphql).header("content-type", "application/json")
                .header("authorization", "Bearer alice").POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static List<Input> inputs() throws IOException {
        List<Input> inputs = new ArrayList<>();
        try (InputStream suite = JsonTestSuiteTest.class.getResourceAsStream("/json-test-suite/parsing.json")) {
            for (JsonNode one : EXACT.readTree(suite)) {
                String json = one.get("input").asText().repeat(one.path("times").asInt(1));
                inputs.add(new Input(one.get("name").asText(), bytes(json)));
            }
        }
        assertThat(inputs).hasSize(318);
        return inputs;
    }

    /** UTF-8, with the escapes of invalid bytes decoded. */
    private static byte[] bytes(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        json.codePoints().forEach(c -> bytes.writeBytes(c == '\ufffd'
                ? new byte[]{(byte) 0xff}
                : Character.toString(c).getBytes(StandardCharsets.UTF_8)));
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
