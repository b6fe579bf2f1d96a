/** What belongs to the whole schema. */
@NullMarked
package io.docgen.gateway.docgen.schema;

import org.jspecify.annotations.NullMarked;
