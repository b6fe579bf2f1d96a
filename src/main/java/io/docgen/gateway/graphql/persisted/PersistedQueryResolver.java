package io.docgen.gateway.graphql.persisted;

import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidRequestException;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resolves persisted documents: adds the document to a request that has only its {@code documentId}, or its hash in
 * {@code extensions.persistedQuery.sha256Hash}.
 *
 * @see <a
 * href="https://github.com/graphql/graphql-over-http/blob/main/spec/Appendix%20A%20--%20Persisted%20Documents.md">
 * Persisted documents</a> of GraphQL over HTTP
 */
@Singleton
public class PersistedQueryResolver {

    private final TrustedDocuments trusted;

    PersistedQueryResolver(TrustedDocuments trusted) {
        this.trusted = trusted;
    }

    /**
     * The document of a request.
     *
     * @throws GatewayException {@code BAD_USER_INPUT} if it has neither document, id nor hash, or document and id; and
     * as {@link TrustedDocuments} does
     */
    public String resolve(GraphqlRequest request) {
        String query = request.query() == null ? "" : request.query();
        String hash = hash(request);
        if (request.documentId() != null) {
            if (!query.isBlank() || hash != null) {
                throw InvalidRequestException.wrongParameters(
                        "Send 'documentId' without 'query' and without 'extensions.persistedQuery'.");
            }
            return trusted.find(request.documentId());
        }
        if (hash == null) {
            if (query.isBlank()) {
                throw InvalidRequestException.wrongParameters("'query' is missing.");
            }
            return query;
        }
        if (!query.isBlank()) {
            trusted.check(hash, query);
            return query;
        }
        return trusted.find(hash);
    }

    /**
     * Registers the document of a request that has both document and hash. Call it once Box has answered the client.
     */
    public void register(GraphqlRequest request, String query, String clientKey) {
        String hash = hash(request);
        if (hash != null && request.query() != null && !request.query().isBlank()) { // only then it was verified
            trusted.register(hash, query, clientKey);
        }
    }

    private static @Nullable String hash(GraphqlRequest request) {
        return request.extensions().get("persistedQuery") instanceof Map<?, ?> persisted
                && persisted.get("sha256Hash") instanceof String hash ? hash : null;
    }
}
