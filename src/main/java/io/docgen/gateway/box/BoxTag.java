package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.docgen.gateway.box.loader.BoxEntry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tag in a template (Box's {@code DocGenTag}).
 *
 * @param content as in the document, such as <code>{{item.name}}</code>
 * @param type {@code text}, {@code arithmetic}, {@code conditional}, {@code for-loop}, {@code table-loop},
 * {@code image}, or a future value
 * @param jsonPaths the paths in the data that the tag reads
 */
public record BoxTag(
        @JsonProperty("tag_content") @Nullable String content,
        @JsonProperty("tag_type") @Nullable String type,
        @JsonProperty("json_paths") List<String> jsonPaths) implements BoxEntry {

    public BoxTag {
        jsonPaths = jsonPaths == null ? List.of() : jsonPaths.stream().filter(Objects::nonNull).toList();
    }

    @Override
    public boolean isComplete() {
        return true;
    }
}
