package io.docgen.gateway.graphql;

import io.docgen.gateway.support.error.GatewayException;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for one operation, whatever transport it came by.
 *
 * @param query the document; null if the client names it by its id or hash
 * @param documentId the id of a persisted document; null if there is none
 * @param operationName null if there is none; never empty
 * @param variables raw values: maps, lists, strings, integers, {@code BigDecimal}s, {@code NegativeZero}s, booleans and
 * nulls
 * @param extensions of the same values
 */
public record GraphqlRequest(@Nullable String query, @Nullable String documentId, @Nullable String operationName,
        Map<String, Object> variables,
        Map<String, Object> extensions) {

    /**
     * The request in a JSON object.
     *
     * @throws GatewayException {@code BAD_USER_INPUT} if a part has the wrong type
     */
    public static GraphqlRequest of(Map<String, Object> json) {
        String name = string(json, "operationName");
        return new GraphqlRequest(string(json, "query"), string(json, "documentId"),
                name == null || name.isEmpty() ? null : name,
                object(json, "variables"), object(json, "extensions"));
    }

    private static @Nullable String string(Map<String, Object> json, String name) {
        Object value = json.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw GatewayException.badUserInput(name, "must be a string.");
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    private static Map<String, Object> object(Map<String, Object> json, String name) {
        Object value = json.get(name);
        if (value == null) {
            return Collections.emptyMap(); // unlike Map.of() it can be asked for null
        }
        if (value instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw GatewayException.badUserInput(name, "must be an object.");
    }
}
