/** Errors of the GraphQL response: their codes, their text, and what never appears in it. */
@NullMarked
package io.docgen.gateway.support.error;

import org.jspecify.annotations.NullMarked;
