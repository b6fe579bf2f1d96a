package io.docgen.gateway.graphql.document;

import graphql.language.Document;

/** Creates documents for tests. */
public final class PreparedDocuments {

    private PreparedDocuments() {
    }

    public static PreparedDocument of(String query, Document document) {
        return of(query, document, Short.MAX_VALUE);
    }

    /** @param tokens bounds what is kept with the document */
    public static PreparedDocument of(String query, Document document, int tokens) {
        return new PreparedDocument(query, document, tokens);
    }
}
