package io.docgen.gateway.graphql.tool;

import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Errors as a model gets them: its message and path, and what else the gateway says of it, such as {@code safeToRetry}.
 */
public final class ToolErrors {

    /** Where they are, beside the root fields. */
    public static final String MEMBER = "errors";

    private static final String ARGUMENT = "argument";

    static final Map<String, Object> SCHEMA = JsonTypes.list(Map.of(JsonTypes.TYPE, "object", JsonTypes.PROPERTIES,
            Map.of("code", Map.of(JsonTypes.TYPE, "string"), "message", Map.of(JsonTypes.TYPE, "string"),
                    "safeToRetry", Map.of(JsonTypes.TYPE, "boolean"), "retryAfter", Map.of(JsonTypes.TYPE, "number")),
            JsonTypes.REQUIRED, List.of("code", "message")));

    private ToolErrors() {
    }

    /** The error in an object. Places in the document are left out: the model has not written it. */
    public static Map<String, Object> of(GraphQLError error, ToolArguments arguments) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("message", arguments.message(String.valueOf(error.getMessage())));
        if (error.getExtensions() != null) {
            members.putAll(error.getExtensions());
            members.computeIfPresent(ARGUMENT, (name, argument) -> arguments.name(argument.toString()));
        }
        if (error.getPath() != null && !error.getPath().isEmpty()) {
            members.put("path", error.getPath());
        }
        return members;
    }
}
