package io.docgen.gateway.box;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.box.loader.BoxEntry;
import org.jspecify.annotations.Nullable;

/**
 * An item of a folder. At most one component is not null; none is for a web link, or for another kind that the gateway
 * does not know.
 *
 * @param file with the requested fields
 * @param folder with the requested fields
 */
@JsonDeserialize(using = BoxItemDeserializer.class)
public record BoxItem(@Nullable BoxFile file, @Nullable BoxFolder folder) implements BoxEntry {

    @Override
    public boolean isComplete() {
        return file != null ? BoxId.isValid(file.id()) : folder == null || BoxId.isValid(folder.id());
    }
}
