package io.docgen.gateway.box;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a reference. Jackson's own way to read records takes a buffer for each, and a page of jobs has hundreds of
 * references.
 */
final class BoxReferenceDeserializer extends StdDeserializer<BoxReference> {

    private static final long serialVersionUID = 1L;
    private static final String ID = "id";

    BoxReferenceDeserializer() {
        super(BoxReference.class);
    }

    @Override
    @SuppressWarnings("NullAway") // whether Box has sent an id is checked later, as in all records
    public @Nullable BoxReference deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.isExpectedStartObjectToken()) {
            return (BoxReference) context.handleUnexpectedToken(BoxReference.class, json);
        }
        String id = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (!ID.equals(name)) {
                json.skipChildren();
            } else {
                id = value == JsonToken.VALUE_NULL ? null : StringDeserializer.instance.deserialize(json, context);
            }
        }
        return new BoxReference(id);
    }
}
