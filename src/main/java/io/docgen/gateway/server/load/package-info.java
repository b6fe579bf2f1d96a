/** Load shedding, and the memory of what runs and of what is not sent yet. */
@NullMarked
package io.docgen.gateway.server.load;

import org.jspecify.annotations.NullMarked;
