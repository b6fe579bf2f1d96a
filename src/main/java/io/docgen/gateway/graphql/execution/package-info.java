/** The engine: executes one operation, and writes its result. */
@NullMarked
package io.docgen.gateway.graphql.execution;

import org.jspecify.annotations.NullMarked;
