/** Load shedding. */
@NullMarked
package io.docgen.gateway.server.load;

import org.jspecify.annotations.NullMarked;
