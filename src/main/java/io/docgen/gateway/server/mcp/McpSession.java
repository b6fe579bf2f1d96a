package io.docgen.gateway.server.mcp;

import io.docgen.gateway.operation.ClientSoftware;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The id of a session. The server keeps none, so it holds what the host has said of itself at the beginning: a random
 * part, then name and version.
 */
final class McpSession {

    static final String HEADER = "Mcp-Session-Id";

    /** An id is part of a hash, see {@link ToolVariables}. */
    private static final int MAX_LENGTH = 200;
    private static final char SEPARATOR = '.';
    private static final int UUID_LENGTH = 36;

    private McpSession() {
    }

    /**
     * A new one.
     *
     * @param clientInfo that of the request {@code initialize}; null if it has none
     * @param authorization the header of that name
     */
    static String create(@Nullable Object clientInfo, @Nullable String authorization) {
        String id = UUID.randomUUID().toString();
        ClientSoftware software = clientInfo instanceof Map<?, ?> info
                ? ClientSoftware.of(text(info.get("name")), text(info.get("version")), authorization)
                : null;
        return software == null
                ? id
                : id + SEPARATOR + encoded(software.name())
                        + (software.version() == null ? "" : SEPARATOR + encoded(software.version()));
    }

    /** Whether a client may send it. It need not be one of those that were created. */
    static boolean isAcceptable(@Nullable String id) {
        return id == null || id.length() <= MAX_LENGTH;
    }

    /** What a session knows of its host, as the headers of other clients: empty if nothing. */
    static Map<String, Object> parameters(@Nullable String id) {
        if (id == null || id.length() <= UUID_LENGTH || id.charAt(UUID_LENGTH) != SEPARATOR) {
            return Map.of();
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        try {
            String[] parts = id.substring(UUID_LENGTH + 1).split("\\.", 2);
            parameters.put("graphql-client-name", decoded(parts[0]));
            if (parts.length > 1) {
                parameters.put("graphql-client-version", decoded(parts[1]));
            }
            return parameters;
        } catch (IllegalArgumentException invented) {
            return Map.of();
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
    }
}
