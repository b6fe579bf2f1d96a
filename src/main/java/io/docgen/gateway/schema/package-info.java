/** What belongs to the whole schema. */
@NullMarked
package io.docgen.gateway.schema;

import org.jspecify.annotations.NullMarked;
