/** What the data of a document has to hold, found out from the tags of its template. */
@NullMarked
package io.docgen.gateway.docgen.template.field;

import org.jspecify.annotations.NullMarked;
