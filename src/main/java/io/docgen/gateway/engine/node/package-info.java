/** Global object identification: the interface {@code Node} of the types that can be read again by one id. */
@NullMarked
package io.docgen.gateway.engine.node;

import org.jspecify.annotations.NullMarked;
