/** An imitation of the part of Box that the gateway calls, for development and tests, on a port of its own. */
@NullMarked
package io.docgen.gateway.sandbox;

import org.jspecify.annotations.NullMarked;
