/**
 * Executes GraphQL operations, whatever the transport and whoever resolves the fields. {@code execution} has the
 * engine, {@code document} parses and validates, {@code plan} executes queries, {@code resolver} calls the methods of
 * the APIs.
 */
@NullMarked
package io.docgen.gateway.engine;

import org.jspecify.annotations.NullMarked;
