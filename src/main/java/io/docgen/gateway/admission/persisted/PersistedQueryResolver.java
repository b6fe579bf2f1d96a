package io.docgen.gateway.admission.persisted;

import io.docgen.gateway.error.GatewayException;
import io.docgen.gateway.error.InvalidRequestException;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

/** Puts the query into a request that has only its hash, in {@code extensions.persistedQuery.sha256Hash}. */
@Singleton
public class PersistedQueryResolver {

    private final TrustedDocuments trusted;

    PersistedQueryResolver(TrustedDocuments trusted) {
        this.trusted = trusted;
    }

    /**
     * The request, which has a query then.
     *
     * @throws GatewayException {@code BAD_USER_INPUT} if it has neither query nor hash, and what {@link TrustedDocuments} throws
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

    /** Keeps the query of a request that has come with its hash, once its caller is known to be one of Box's. */
    public void register(JsonObject request, String caller) {
        String hash = hash(request);
        if (hash != null) {
            trusted.register(hash, request.getString("query"), caller);
        }
    }

    private static String hash(JsonObject request) {
        return request.get("extensions") instanceof JsonObject extensions
                && extensions.get("persistedQuery") instanceof JsonObject persisted
                && persisted.get("sha256Hash") instanceof JsonString hash ? hash.getString() : null;
    }
}
