/** The coercion of scalars: JSON as unchanged text, and numbers within bounds. */
@NullMarked
package io.docgen.gateway.engine.scalar;

import org.jspecify.annotations.NullMarked;
