package io.docgen.gateway.server.mcp;

import java.util.Map;

/** What the server says of itself. */
final class ServerInfo {

    private static final String INSTRUCTIONS = """
            Makes documents of Box Doc Gen from templates. Find a template, read its fields, check the data, then \
            generate the document once and ask for its status until it is done. Ids are texts. An error has a code, a \
            sentence and, after a failed change, safeToRetry. To repeat a call that got no answer, send the same \
            arguments again within ten minutes: nothing is made twice. If an error says that Box may have executed the \
            request, look with recent_documents before anything is made anew, which takes a new idempotencyKey.""";

    private ServerInfo() {
    }

    /** The result of {@code initialize}. */
    static Map<String, Object> of(String protocolVersion, String version) {
        return Map.of("protocolVersion", protocolVersion, "capabilities", Map.of("tools", Map.of()),
                "serverInfo", Map.of("name", "docgen-gateway", "title", "Docgen Gateway", "version", version),
                "instructions", INSTRUCTIONS);
    }
}
