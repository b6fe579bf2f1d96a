/** Events of Box. */
@NullMarked
package io.docgen.gateway.box.event;

import org.jspecify.annotations.NullMarked;
