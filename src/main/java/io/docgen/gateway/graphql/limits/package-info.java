/** The limits of a query, and what it costs. */
@NullMarked
package io.docgen.gateway.graphql.limits;

import org.jspecify.annotations.NullMarked;
