package io.docgen.gateway.server.mcp;

import static io.docgen.gateway.testsupport.Agent.as;
import static io.docgen.gateway.testsupport.Agent.call;
import static io.docgen.gateway.testsupport.Agent.send;
import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The operator's documents as tools, without mutations, where only trusted documents are executed. */
@QuarkusTest
@TestProfile(OwnToolsTest.Profile.class)
class OwnToolsTest {

    public static class Profile implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("graphql.mcp.enabled", "true", "graphql.mcp.documents", "src/test/resources/tools",
                    "graphql.trusted-documents.mode", "only",
                    "graphql.trusted-documents.path", "src/test/resources/trusted");
        }
    }

    @Test
    void areTheOnlyOnes() {
        send(as(ALICE), "tools/list", Map.of()).statusCode(200).body("result.tools.name", contains("who_am_i"))
                .body("result.tools.description", contains("Who you are."));
        call("who_am_i", Map.of()).body("result.structuredContent.viewer.name", notNullValue());
        call(as(ALICE), "unmark", Map.of("id", "1")).body("error.code", equalTo(-32602));
    }

    @Test
    void doNotMakeOtherDocumentsTrusted() {
        ask(ALICE, "{ viewer { name } }").body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        ask(ALICE, "mutation unmark($id: ID!) { deleteDocgenTemplate(input: { templateId: $id }) { templateId } }\n",
                Map.of("id", "1")).body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    }
}
