/** Who is let in, and with what: authentication, limits, load, and trusted documents in packages of their own. */
@NullMarked
package io.docgen.gateway.admission;

import org.jspecify.annotations.NullMarked;
