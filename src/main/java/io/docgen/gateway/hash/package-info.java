/** Hashes. */
@NullMarked
package io.docgen.gateway.hash;

import org.jspecify.annotations.NullMarked;
