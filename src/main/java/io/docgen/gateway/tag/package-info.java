/**
 * The language of Box's templates: what may stand between {@code {{} and {@code }}}, and what it means. It knows
 * nothing else.
 */
@NullMarked
package io.docgen.gateway.tag;

import org.jspecify.annotations.NullMarked;
