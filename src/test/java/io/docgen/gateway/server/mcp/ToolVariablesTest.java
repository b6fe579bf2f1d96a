package io.docgen.gateway.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.graphql.tool.Tool;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The idempotency keys of calls for which the model has given none. */
class ToolVariablesTest {

    private static final Map<String, Object> CALL = Map.of("name", "a", "data", Map.of("b", 1, "c", List.of("d", "e")));

    @Test
    void areTheSameForTheSameCall() {
        Map<String, Object> reordered = new LinkedHashMap<>();
        reordered.put("data", new LinkedHashMap<>(Map.of("c", List.of("d", "e"), "b", 1)));
        reordered.put("name", "a");
        reordered.put("key", null);
        assertThat(key("make", CALL, "session")).isEqualTo(key("make", reordered, "session")).startsWith("mcp-")
                .hasSizeLessThan(100);
    }

    @Test
    void differForAnotherCall() {
        assertThat(List.of(key("make", CALL, "session"), key("make", CALL, "other"), key("make", CALL, null),
                key("create", CALL, "session"), key("make", Map.of("name", "a"), "session"),
                key("make", Map.of("name", "a", "data", Map.of("b", "1", "c", List.of("d", "e"))), "session"),
                key("make", Map.of("name", "a", "data", Map.of("b", 1, "c", List.of("d, e"))), "session"),
                key("make", Map.of("name", "a", "data", new BigDecimal("1.10")), "session"),
                key("make", Map.of("name", "a", "data", new BigDecimal("1.1")), "session"))).doesNotHaveDuplicates();
    }

    @Test
    void areThoseOfTheModelIfItHasGivenSome() {
        assertThat(ToolVariables.of(tool("make"), Map.of("key", "mine"), "session")).containsEntry("key", "mine");
    }

    private static String key(String tool, Map<String, Object> arguments, String session) {
        return String.valueOf(ToolVariables.of(tool(tool), arguments, session).get("key"));
    }

    private static Tool tool(String name) {
        return new Tool(name, null, "", true, false, List.of("key"),
                Map.of("properties", Map.of("name", Map.of(), "data", Map.of(), "key", Map.of())), Map.of());
    }
}
