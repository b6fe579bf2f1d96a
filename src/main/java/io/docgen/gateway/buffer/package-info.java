/** Bytes that arrive piece by piece. */
@NullMarked
package io.docgen.gateway.buffer;

import org.jspecify.annotations.NullMarked;
