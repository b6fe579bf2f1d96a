/** Relay connections over the lists of Box: arguments, cursors, pages. */
@NullMarked
package io.docgen.gateway.docgen.relay;

import org.jspecify.annotations.NullMarked;
