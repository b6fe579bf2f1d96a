/** Fetches the fields of the schema from records and from the methods of the GraphQL APIs. */
@NullMarked
package io.docgen.gateway.engine.resolver;

import org.jspecify.annotations.NullMarked;
