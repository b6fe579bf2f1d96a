package io.docgen.gateway.transport.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * The ids in a message of Box. The names of the keys of Doc Gen's events are not documented, so every value that can be
 * an id is taken, from what describes the item.
 */
final class WebhookEvent {

    private static final int MAX_ITEMS = 50;
    private static final int MAX_DIGITS = 20;
    private static final int MAX_DEPTH = 5;

    private WebhookEvent() {
    }

    static Set<String> items(JsonNode message) {
        Set<String> items = new HashSet<>();
        collect(message.path("source"), items, 0);
        collect(message.path("additional_info"), items, 0);
        return Set.copyOf(items);
    }

    private static void collect(JsonNode node, Set<String> items, int depth) {
        if (node.isContainerNode()) {
            if (depth < MAX_DEPTH) {
                node.forEach(child -> collect(child, items, depth + 1));
            }
        } else if (items.size() < MAX_ITEMS && isId(node.asText(""))) {
            items.add(node.asText());
        }
    }

    private static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
