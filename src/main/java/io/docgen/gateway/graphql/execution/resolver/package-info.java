/** Fetches the fields of the schema from records and from the methods of the GraphQL APIs. */
@NullMarked
package io.docgen.gateway.graphql.execution.resolver;

import org.jspecify.annotations.NullMarked;
