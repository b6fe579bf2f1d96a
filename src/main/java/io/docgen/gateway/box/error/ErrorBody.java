package io.docgen.gateway.box.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The body of an error response, which may be JSON, a page of a proxy, or empty. */
public final class ErrorBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ErrorBody() {
    }

    /** The body as JSON; a missing node, never null, if it is not JSON. */
    public static JsonNode of(Response response) {
        return of(text(response));
    }

    /** The body; null if it cannot be read. */
    static @Nullable String text(Response response) {
        try {
            return response.readEntity(String.class);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    /** A body as JSON; a missing node, never null, if it is null or not JSON. */
    static JsonNode of(@Nullable String text) {
        try {
            JsonNode body = JSON.readTree(text);
            return body == null ? JSON.missingNode() : body;
        } catch (JsonProcessingException | RuntimeException notJson) {
            return JSON.missingNode();
        }
    }
}
