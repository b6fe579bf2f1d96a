package io.docgen.gateway.engine;

import jakarta.json.JsonString;
import java.util.Map;

/** The payload of {@code connection_init}, which a client sends when it opens a WebSocket. */
public final class ConnectionInitPayload {

    /** Its key in the GraphQL context of an operation; absent without a payload, and over HTTP. */
    public static final String KEY = "init-payload";

    private ConnectionInitPayload() {
    }

    /**
     * The string under a case-insensitive name; null if there is none.
     *
     * @param payload the value of {@link #KEY}; may be null
     */
    public static String parameter(Object payload, String name) {
        return payload instanceof Map<?, ?> parameters
                ? parameters.entrySet().stream()
                        .filter(parameter -> name.equalsIgnoreCase(String.valueOf(parameter.getKey())))
                        .map(Map.Entry::getValue)
                        .filter(JsonString.class::isInstance)
                        .map(value -> ((JsonString) value).getString())
                        .findFirst().orElse(null)
                : null;
    }
}
