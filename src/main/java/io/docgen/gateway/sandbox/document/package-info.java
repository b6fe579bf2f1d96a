/**
 * Word documents as templates: which tags they have, what becomes of them with data, and the pages of the result. It
 * knows nothing of Box's API. Whatever it reads is untrusted, so that each step has a bound ({@link Bounds}).
 */
@NullMarked
package io.docgen.gateway.sandbox.document;

import org.jspecify.annotations.NullMarked;
