package io.docgen.gateway.engine.document;

import graphql.language.Document;

/** Creates documents for tests. */
public final class PreparedDocuments {

    private PreparedDocuments() {
    }

    public static PreparedDocument of(String query, Document document) {
        return new PreparedDocument(query, document, Short.MAX_VALUE);
    }
}
