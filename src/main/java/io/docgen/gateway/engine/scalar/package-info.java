/** The coercion of scalars: JSON as unchanged text, numbers within bounds, and ids. */
@NullMarked
package io.docgen.gateway.engine.scalar;

import org.jspecify.annotations.NullMarked;
