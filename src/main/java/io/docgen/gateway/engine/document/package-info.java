/** Documents, parsed and validated once. */
@NullMarked
package io.docgen.gateway.engine.document;

import org.jspecify.annotations.NullMarked;
