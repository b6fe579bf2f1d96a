package io.docgen.gateway.engine;

import jakarta.json.JsonString;
import java.util.Map;

/** What a client has sent in {@code connection_init}, as it opened the WebSocket over which an operation came. */
public final class ConnectionInitPayload {

    /** Where SmallRye GraphQL puts it in the context of an operation; not there if nothing was sent, or over HTTP. */
    public static final String KEY = "init-payload";

    private ConnectionInitPayload() {
    }

    /**
     * The text under a name, in any case; null if there is none.
     *
     * @param payload what is at {@link #KEY}, or null
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
