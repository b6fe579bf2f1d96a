package io.docgen.gateway.server.mcp;

import io.docgen.gateway.graphql.tool.Tool;
import io.docgen.gateway.support.Sha256;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The variables of an operation from the arguments of a tool. */
final class ToolVariables {

    private static final String PREFIX = "mcp-";
    /** One that is repeated in an error. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,31}");

    private ToolVariables() {
    }

    /**
     * The arguments, with an idempotency key for each that the model has not given: the same for the same call in a
     * session, so that a host which repeats a call makes nothing twice.
     *
     * @param session what a client sends with all requests of a session; null if it has none
     * @throws GatewayException {@code BAD_USER_INPUT} if the tool does not have an argument
     */
    static Map<String, Object> of(Tool tool, Map<String, Object> arguments, @Nullable String session) {
        Map<?, ?> known = (Map<?, ?>) tool.inputSchema().get("properties");
        for (String name : arguments.keySet()) {
            if (known == null || !known.containsKey(name)) {
                throw new GatewayException(ErrorCode.BAD_USER_INPUT, "The tool has no argument "
                        + (NAME.matcher(name).matches() ? '\'' + name + '\'' : "of this name") + ". It has: "
                        + (known == null || known.isEmpty() ? "none" : String.join(", ", names(known))) + ".");
            }
        }
        Map<String, Object> variables = new HashMap<>(arguments);
        Map<String, Object> call = CanonicalCall.of(arguments, tool.inputSchema());
        tool.keys().forEach(call::remove);
        for (String key : tool.keys()) {
            if (variables.get(key) == null) {
                variables.put(key, PREFIX + Sha256.of(session + '\n' + tool.name() + '\n' + key + '\n'
                        + sorted(call)));
            }
        }
        return variables;
    }

    private static Iterable<String> names(Map<?, ?> known) {
        return known.keySet().stream().map(String::valueOf).toList();
    }

    /** The same for the same value, whatever the order of its members. */
    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> members = new TreeMap<>();
            object.forEach((name, member) -> members.put(quoted(String.valueOf(name)),
                    member == null ? "null" : sorted(member)));
            return members;
        }
        if (value instanceof Iterable<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(item == null ? "null" : sorted(item)));
            return items;
        }
        return value instanceof String text ? quoted(text) : value;
    }

    private static String quoted(String text) {
        return text.length() + ":" + text;
    }
}
