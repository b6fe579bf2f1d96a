package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.box.loader.BoxEntry;

/**
 * A file that is marked as a Doc Gen template (Box's {@code DocGenTemplate}). The id of the file is the id of the
 * template.
 *
 * @param file optional in Box's OpenAPI
 * @param fileName may be null
 */
public record BoxTemplate(BoxReference file, @JsonProperty("file_name") String fileName) implements BoxEntry {

    @Override
    public boolean isComplete() {
        return file != null && BoxId.isValid(file.id());
    }
}
