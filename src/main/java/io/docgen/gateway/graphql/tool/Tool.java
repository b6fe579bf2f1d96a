package io.docgen.gateway.graphql.tool;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation as a tool.
 *
 * @param name that of the operation
 * @param description that of the operation; null if it has none
 * @param document the text of its document
 * @param mutation whether it changes something
 * @param destructive whether it may undo or delete something, rather than add
 * @param keys the variables that are idempotency keys; none for a query
 * @param arguments the names of the variables in errors
 * @param inputSchema the JSON Schema of its variables
 * @param outputSchema the JSON Schema of its data, with {@code errors} beside the root fields
 */
public record Tool(String name, @Nullable String description, String document, boolean mutation, boolean destructive,
        List<String> keys, ToolArguments arguments, Map<String, Object> inputSchema, Map<String, Object> outputSchema) {
}
