package io.docgen.gateway.graphql.persisted;

/**
 * A document of the operator.
 *
 * @param text of the document
 * @param source the file, relative to its folder, or the entry of a manifest, for messages
 */
public record TrustedDocument(String text, String source) {
}
