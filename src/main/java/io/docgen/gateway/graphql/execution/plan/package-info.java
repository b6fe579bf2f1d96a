/** Executes queries by a plan that is made once for a document. */
@NullMarked
package io.docgen.gateway.graphql.execution.plan;

import org.jspecify.annotations.NullMarked;
