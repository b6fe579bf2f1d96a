package io.docgen.gateway.server.observability;

import static io.docgen.gateway.testsupport.Agent.as;
import static io.docgen.gateway.testsupport.Agent.send;
import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.Gateway;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.McpProfile;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(McpProfile.class)
class ClientSoftwareOfTransportsTest {

    private static final String QUERY = "{ docgenTemplates { nodes { id } } }";

    @Inject
    MeterRegistry meters;

    @TestHTTPResource("/graphql")
    URI graphql;

    @ParameterizedTest
    @ValueSource(strings = {"graphql-client", "apollographql-client"})
    void comesWithHeaders(String prefix) {
        double before = count(prefix + " page", "3.1");
        Response response = Gateway.as(ALICE).header(prefix + "-name", prefix + " page")
                .header(prefix + "-version", "3.1")
                .body(Map.of("query", QUERY)).post("/graphql");
        response.then().statusCode(200);
        assertThat(count(prefix + " page", "3.1")).isEqualTo(before + 1);
    }

    @Test
    void comesWithConnectionInit() throws Exception {
        double before = count("socket page", "4");
        try (GraphqlSocket socket = new GraphqlSocket(graphql, "Bearer " + ALICE,
                new JsonObject().put("apollographql-client-name", "socket page")
                        .put("apollographql-client-version", "4"))) {
            socket.ask(QUERY);
        }
        assertThat(count("socket page", "4")).isEqualTo(before + 1);
    }

    @Test
    void comesWithTheSessionOfAnAgent() {
        double before = count("Some Agent", "0.9");
        String session = send(Gateway.as(ALICE), "initialize", Map.of("protocolVersion", "2025-11-25", "capabilities",
                Map.of(), "clientInfo", Map.of("name", "Some Agent", "version", "0.9"))).statusCode(200).extract()
                .header("Mcp-Session-Id");
        send(as(ALICE).header("Mcp-Session-Id", session), "tools/call",
                Map.of("name", "find_template", "arguments", Map.of())).statusCode(200);
        assertThat(count("Some Agent", "0.9")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0f0b8c6e-0b1e-4ad5-9f39-b1f6d2a5a001.!!", "0f0b8c6e-0b1e-4ad5-9f39-b1f6d2a5a001.",
            "0f0b8c6e-0b1e-4ad5-9f39-b1f6d2a5a001.Cg.Cg", "x"})
    void isNotTakenFromAnInventedSession(String session) {
        send(as(ALICE).header("Mcp-Session-Id", session), "tools/call",
                Map.of("name", "find_template", "arguments", Map.of())).statusCode(200);
    }

    private double count(String client, String version) {
        Counter counter = meters.find("graphql.client.operations")
                .tags("client", client, "version", version, "outcome", "complete").counter();
        return counter == null ? 0 : counter.count();
    }
}
