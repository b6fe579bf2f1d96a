/** Documents, parsed and validated once, and every violation of an input with its path. */
@NullMarked
package io.docgen.gateway.graphql.document;

import org.jspecify.annotations.NullMarked;
