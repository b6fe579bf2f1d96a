/** Whether a request for documents would be accepted, before it is made. */
@NullMarked
package io.docgen.gateway.docgen.readiness;

import org.jspecify.annotations.NullMarked;
