package io.docgen.gateway.server.mcp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.Agent.as;
import static io.docgen.gateway.testsupport.Agent.call;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.docgen.gateway.testsupport.StubbedBox.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.github.tomakehurst.wiremock.http.Fault;
import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host gets another token from its provider when it likes, of which the model knows nothing. */
@QuarkusTest
@TestProfile(RenewedTokensTest.WithTools.class)
class RenewedTokensTest {

    private static final Map<String, Object> CALL = Map.of("templateId", "42", "folderId", "0", "name", "a", "data",
            Map.of("b", 1));

    public static class WithTools extends StubbedBox {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.putAll(Map.of("graphql.mcp.enabled", "true", "graphql.mcp.mutations", "true"));
            return config;
        }
    }

    @BeforeEach
    void accept() {
        StubbedBox.reset();
        answer("/2.0/docgen_templates/42/tags", json(BoxExamples.page("", "null")));
        answerWrite("/2.0/docgen_batches", json("{\"id\": \"777\", \"type\": \"docgen_batch\"}").withStatus(202));
    }

    @Test
    void makeNothingTwice() {
        answer("/2.0/users/me", json("{\"id\": \"4711\", \"type\": \"user\"}"));
        generate("renewed-1");
        generate("renewed-2");
        assertThat(written()).hasSize(1);
    }

    @Test
    void areNotNeededIfBoxDoesNotSayWhoItIs() {
        answer("/2.0/users/me", json("{}").withStatus(403));
        generate("downscoped");
        generate("downscoped");
        assertThat(written()).hasSize(1);
    }

    /** An advice that contradicts itself is followed by half of the models. */
    @Test
    void areNoReasonToTryAgainWhatMayHaveBeenMade() {
        answer("/2.0/users/me", json("{\"id\": \"4712\", \"type\": \"user\"}"));
        answerWrite("/2.0/docgen_batches", aResponse().withFault(Fault.EMPTY_RESPONSE));
        call(as("cut"), "generate_document", CALL).body("result.structuredContent.errors[0].message",
                containsString("Check before you try again")).body("result.structuredContent.errors[0].message",
                        not(containsString("in a moment")));
    }

    private static void generate(String token) {
        call(as(token).header("Mcp-Session-Id", "s"), "generate_document", CALL)
                .body("result.structuredContent.createDocgenBatch.batch.id", equalTo("777"));
    }
}
