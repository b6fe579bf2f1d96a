/**
 * Executes GraphQL operations, independently of transports and resolvers. {@code execution} has the engine,
 * {@code document} parses and validates, {@code plan} executes queries, {@code resolver} calls the methods of the APIs.
 */
@NullMarked
package io.docgen.gateway.engine;

import org.jspecify.annotations.NullMarked;
