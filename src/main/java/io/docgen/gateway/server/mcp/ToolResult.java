package io.docgen.gateway.server.mcp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import graphql.GraphQLError;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.graphql.tool.ToolArguments;
import io.docgen.gateway.graphql.tool.ToolErrors;
import io.docgen.gateway.support.error.ErrorCode;
import java.io.IOException;
import java.util.List;

/**
 * The result of a tool: the data, with {@code errors} beside the root fields. As text too, for hosts that show no
 * other.
 *
 * @param json the structured content
 * @param isError whether there are errors and no data, or only nulls
 */
record ToolResult(String json, boolean isError, List<GraphQLError> errors) {

    private static final JsonFactory JSON = new JsonFactory();

    static ToolResult of(OperationResult result, ToolArguments arguments) {
        List<GraphQLError> errors = result.errors();
        boolean[] empty = {true};
        String json = RpcResponse.json(out -> {
            out.writeStartObject();
            try (JsonParser in = JSON.createParser(result.json().getBytes())) { // which clients of one result share
                empty[0] = !copyData(in, out, !errors.isEmpty());
            }
            if (!errors.isEmpty()) {
                out.writeFieldName(ToolErrors.MEMBER);
                RpcResponse.value(out, errors.stream().map(error -> ToolErrors.of(error, arguments)).toList());
            }
            out.writeEndObject();
        });
        return new ToolResult(json, empty[0] && !errors.isEmpty(), errors);
    }

    /**
     * Copies the root fields, with all numbers as they are.
     *
     * @param failed leaves out those that are null, which an error says more of
     * @return whether there was a value in one
     */
    private static boolean copyData(JsonParser in, JsonGenerator out, boolean failed) throws IOException {
        boolean copied = false;
        in.nextToken();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            boolean data = in.currentName().equals("data");
            if (in.nextToken() != JsonToken.START_OBJECT || !data) {
                in.skipChildren();
                continue;
            }
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                if (in.nextToken() != JsonToken.VALUE_NULL || !failed) {
                    out.writeFieldName(name);
                    copied |= copy(in, out);
                }
            }
        }
        return copied;
    }

    /** Copies a value. Returns whether it has anything that is not null: objects of nulls say nothing. */
    private static boolean copy(JsonParser in, JsonGenerator out) throws IOException {
        boolean any = false;
        int depth = 0;
        do {
            JsonToken token = in.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            any |= token.isScalarValue() && token != JsonToken.VALUE_NULL;
            out.copyCurrentEventExact(in);
        } while (depth > 0 && in.nextToken() != null);
        return any;
    }

    /** Whether an error says that the token is not valid, or no longer. */
    boolean isUnauthenticated() {
        return errors.stream().anyMatch(error -> ErrorCode.UNAUTHENTICATED.name()
                .equals(error.getExtensions().get("code")));
    }

    /** Writes it as the protocol has it. */
    void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("content");
        out.writeStartObject();
        out.writeStringField("type", "text");
        out.writeStringField("text", json);
        out.writeEndObject();
        out.writeEndArray();
        out.writeFieldName("structuredContent");
        out.writeRawValue(json);
        out.writeBooleanField("isError", isError);
        out.writeEndObject();
    }
}
