package io.docgen.gateway.box.error;

import com.fasterxml.jackson.databind.JsonNode;
import io.docgen.gateway.box.id.BoxId;
import org.jspecify.annotations.Nullable;

/**
 * The item that already has the name of one that is to be created, as a 409 names it.
 *
 * @param type {@code folder} or {@code file}
 * @param id digits
 */
public record ConflictingItem(String type, String id) {

    /** The first item of {@code context_info.conflicts}, which is an object for a file and a list for a folder. */
    static @Nullable ConflictingItem in(JsonNode body) {
        JsonNode conflicts = body.path("context_info").path("conflicts");
        JsonNode first = conflicts.isArray() ? conflicts.path(0) : conflicts;
        String type = first.path("type").asText("");
        String id = first.path("id").asText("");
        return !type.isEmpty() && BoxId.isValid(id) ? new ConflictingItem(type, id) : null;
    }
}
