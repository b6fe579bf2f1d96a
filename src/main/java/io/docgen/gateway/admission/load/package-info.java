/** Load shedding. */
@NullMarked
package io.docgen.gateway.admission.load;

import org.jspecify.annotations.NullMarked;
