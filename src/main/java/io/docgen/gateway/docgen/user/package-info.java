/** Users: the type, the queries, and the fields of other types that lead to them. */
@NullMarked
package io.docgen.gateway.docgen.user;

import org.jspecify.annotations.NullMarked;
