/** The form of Box's ids. */
@NullMarked
package io.docgen.gateway.box.id;

import org.jspecify.annotations.NullMarked;
