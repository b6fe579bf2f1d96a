package io.docgen.gateway.box;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads an item by its {@code type}. */
final class BoxItemDeserializer extends StdDeserializer<BoxItem> {

    private static final long serialVersionUID = 1L;

    BoxItemDeserializer() {
        super(BoxItem.class);
    }

    @Override
    public @Nullable BoxItem deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.isExpectedStartObjectToken()) {
            return (BoxItem) context.handleUnexpectedToken(BoxItem.class, json);
        }
        JsonNode item = context.readTree(json);
        return switch (item.path("type").asText()) {
            case "file" -> new BoxItem(context.readTreeAsValue(item, BoxFile.class), null);
            case "folder" -> new BoxItem(null, context.readTreeAsValue(item, BoxFolder.class));
            default -> new BoxItem(null, null);
        };
    }
}
