package io.docgen.gateway.server.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ids in a message of Box. The names of the keys of Doc Gen's events are not documented, so every value that can be
 * an id is taken, from what describes the item.
 */
final class WebhookEvent {

    private static final int MAX_ITEMS = 50;
    private static final int MAX_DEPTH = 5;

    /** Of a file, folder or job; or of a batch, a UUID. */
    private static final Pattern ID = Pattern
            .compile("[0-9]{1,20}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

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
        } else if (items.size() < MAX_ITEMS && ID.matcher(node.asText("")).matches()) {
            items.add(node.asText());
        }
    }
}
