package io.docgen.gateway.server.mcp;

import io.docgen.gateway.graphql.tool.Tool;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tool in the list of tools. */
final class ToolInfo {

    private ToolInfo() {
    }

    static Map<String, Object> of(Tool tool) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("name", tool.name());
        if (tool.description() != null) {
            info.put("description", tool.description());
        }
        info.put("inputSchema", tool.inputSchema());
        info.put("outputSchema", tool.outputSchema());
        info.put("annotations", tool.mutation()
                ? Map.of("readOnlyHint", false, "destructiveHint", tool.destructive(), "idempotentHint", true)
                : Map.of("readOnlyHint", true));
        return info;
    }
}
