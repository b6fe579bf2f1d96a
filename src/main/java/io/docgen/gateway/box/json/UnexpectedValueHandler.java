package io.docgen.gateway.box.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import io.docgen.gateway.box.loader.BoxEntry;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value of an unexpected kind, such as a string in place of an object, as null, so that the rest of the
 * response stays usable. Only a page whose {@code entries} are not a list is unreadable, because it would look like an
 * empty page.
 */
final class UnexpectedValueHandler extends DeserializationProblemHandler {

    @Override
    public @Nullable Object handleUnexpectedToken(DeserializationContext context, JavaType target, JsonToken token,
            JsonParser json,
            String failure) throws IOException {
        if (target.isCollectionLikeType() && target.getContentType().isTypeOrSubTypeOf(BoxEntry.class)) {
            return NOT_HANDLED;
        }
        json.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(DeserializationContext context, Class<?> type,
            ValueInstantiator instantiator,
            JsonParser json, String failure) throws IOException {
        json.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value,
            String failure) {
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(DeserializationContext context, Class<?> type, Number value,
            String failure) {
        return null;
    }
}
