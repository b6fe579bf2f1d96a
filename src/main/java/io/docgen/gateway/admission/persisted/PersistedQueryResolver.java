package io.docgen.gateway.admission.persisted;

import io.docgen.gateway.error.GatewayException;
import io.docgen.gateway.error.InvalidRequestException;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.jspecify.annotations.Nullable;

/**
 * Resolves persisted queries: adds the document to a request that has only its hash,
 * {@code extensions.persistedQuery.sha256Hash}.
 */
@Singleton
public class PersistedQueryResolver {

    private final TrustedDocuments trusted;

    PersistedQueryResolver(TrustedDocuments trusted) {
        this.trusted = trusted;
    }

    /**
     * The request with its document.
     *
     * @throws GatewayException {@code BAD_USER_INPUT} if it has neither document nor hash, and as
     * {@link TrustedDocuments} does
     */
    public JsonObject resolve(JsonObject request) {
        String query = request.get("query") instanceof JsonString text ? text.getString() : "";
        String hash = hash(request);
        if (hash == null) {
            if (query.isBlank()) {
                throw new InvalidRequestException(400, "'query' is missing.");
            }
            return request;
        }
        if (!query.isBlank()) {
            trusted.check(hash, query);
            return request;
        }
        return Json.createObjectBuilder(request).add("query", trusted.find(hash)).build();
    }

    /**
     * Registers the document of a request that has both document and hash. Call it once Box has answered the caller.
     */
    public void register(JsonObject request, String caller) {
        String hash = hash(request);
        if (hash != null) {
            trusted.register(hash, request.getString("query"), caller);
        }
    }

    private static @Nullable String hash(JsonObject request) {
        return request.get("extensions") instanceof JsonObject extensions
                && extensions.get("persistedQuery") instanceof JsonObject persisted
                && persisted.get("sha256Hash") instanceof JsonString hash ? hash.getString() : null;
    }
}
