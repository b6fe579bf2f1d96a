package io.docgen.gateway.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.graphql.tool.Tool;
import io.docgen.gateway.graphql.tool.ToolArguments;
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

    /** A model that writes its call anew spells it otherwise. */
    @Test
    void areTheSameForTheSameCallInAnotherSpelling() {
        assertThat(key("make", Map.of("name", "7", "files", List.of(Map.of("id", "8"))), "session"))
                .isEqualTo(
                        key("make", Map.of("name", 7, "files", List.of(Map.of("id", 8L)), "format", "PDF"), "session"))
                .isNotEqualTo(key("make", Map.of("name", 7, "files", List.of(Map.of("id", 8)), "format", "DOCX"),
                        "session"));
        assertThat(key("make", Map.of("data", 7), "session")).as("data is not ours")
                .isNotEqualTo(key("make", Map.of("data", "7"), "session"));
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
        return new Tool(name, null, "", true, false, List.of("key"), ToolArguments.NONE,
                Map.of("properties", Map.of("name", Map.of("type", "string"), "data", Map.of(), "key", Map.of(),
                        "format", Map.of("type", "string", "default", "PDF"),
                        "files", Map.of("items", Map.of("properties", Map.of("id", Map.of("type", "string")))))),
                Map.of());
    }
}
