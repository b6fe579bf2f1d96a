/**
 * What makes an operation, independently of transports, of Box and of the types: {@code document} parses and validates,
 * {@code limits} bounds, {@code persisted} knows documents by hash, {@code schema} has what belongs to all types, and
 * {@code execution} runs it.
 */
@NullMarked
package io.docgen.gateway.graphql;

import org.jspecify.annotations.NullMarked;
