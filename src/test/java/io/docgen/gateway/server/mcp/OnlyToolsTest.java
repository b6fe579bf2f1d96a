package io.docgen.gateway.server.mcp;

import static io.docgen.gateway.testsupport.Agent.as;
import static io.docgen.gateway.testsupport.Agent.call;
import static io.docgen.gateway.testsupport.Agent.send;
import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gateway's own tools where only trusted documents are executed, and there are no others. */
@QuarkusTest
@TestProfile(OnlyToolsTest.Profile.class)
class OnlyToolsTest {

    public static class Profile implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("graphql.mcp.enabled", "true", "graphql.trusted-documents.mode", "only");
        }
    }

    @Test
    void areExecuted() {
        send(as(ALICE), "tools/list", Map.of()).statusCode(200).body("result.tools.name", hasItem("readiness"));
        call("document", Map.of("fileId", "42037322")).body("result.isError", equalTo(false))
                .body("result.structuredContent.file.name", notNullValue());
    }

    @Test
    void areAllThatIsExecuted() {
        ask(ALICE, "{ viewer { name } }").body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    }
}
