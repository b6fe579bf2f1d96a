package io.docgen.gateway.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The sandbox with tools for agents, mutations among them. */
public class McpProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("graphql.mcp.enabled", "true", "graphql.mcp.mutations", "true");
    }
}
