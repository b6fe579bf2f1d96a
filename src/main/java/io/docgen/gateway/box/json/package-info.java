/** Reads JSON of Box leniently: what is unreadable in one field does not make the others so. */
@NullMarked
package io.docgen.gateway.box.json;

import org.jspecify.annotations.NullMarked;
