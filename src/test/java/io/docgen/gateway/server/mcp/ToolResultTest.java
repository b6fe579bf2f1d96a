package io.docgen.gateway.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphqlErrorBuilder;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.graphql.tool.ToolArguments;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Results of operations as those of tools. */
class ToolResultTest {

    @Test
    void keepNumbersAsTheyAre() {
        OperationResult result = new OperationResult(true,
                Map.of("a",
                        Map.of("b", List.of(new BigDecimal("1.10"), new BigDecimal("12345678901234567890.123456789")))),
                List.of(), Map.of("cost", 1));
        assertThat(ToolResult.of(result, ToolArguments.NONE)).isEqualTo(
                new ToolResult("{\"a\":{\"b\":[1.10,12345678901234567890.123456789]}}", false, List.of()));
        assertThat(ToolResult.of(result, ToolArguments.NONE).json()).as("for another client that shares it")
                .contains("1.10");
    }

    @Test
    void haveErrorsBesideTheData() {
        Map<String, Object> data = new HashMap<>(Map.of("a", 1));
        data.put("b", null);
        ToolResult result = ToolResult.of(failed(data, Map.of("code", "NOT_FOUND", "retryAfter", 3)),
                ToolArguments.NONE);
        assertThat(result.json())
                .isEqualTo(
                        "{\"a\":1,\"errors\":[{\"message\":\"No \\\"b\\\".\",\"code\":\"NOT_FOUND\",\"retryAfter\":3,"
                                + "\"path\":[\"b\"]}]}");
        assertThat(result.isError()).isFalse();
    }

    @Test
    void areErrorsWithoutData() {
        for (Map<String, Object> data : Arrays.asList(Collections.<String, Object>singletonMap("b", null), null)) {
            ToolResult result = ToolResult.of(failed(data, Map.of("code", "UNAUTHENTICATED")), ToolArguments.NONE);
            assertThat(result.isError()).isTrue();
            assertThat(result.isUnauthenticated()).isTrue();
            assertThat(result.json()).startsWith("{\"errors\":[{");
        }
    }

    /** Of what a model has asked for it has nothing. */
    @Test
    void areErrorsWithNothingButNulls() {
        Map<String, Object> nulls = new HashMap<>();
        nulls.put("progress", null);
        nulls.put("jobs", List.of(new HashMap<>(nulls)));
        assertThat(ToolResult.of(failed(Map.of("b", nulls), Map.of("code", "NOT_FOUND")), ToolArguments.NONE).isError())
                .isTrue();
        nulls.put("done", false);
        assertThat(ToolResult.of(failed(Map.of("b", nulls), Map.of("code", "NOT_FOUND")), ToolArguments.NONE).isError())
                .isFalse();
    }

    private static OperationResult failed(Map<String, Object> data, Map<String, Object> extensions) {
        return new OperationResult(true, data, List.of(GraphqlErrorBuilder.newError().message("No \"b\".")
                .path(List.of("b")).extensions(new TreeMap<>(extensions)).build()), Map.of());
    }
}
