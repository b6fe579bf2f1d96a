/** What the log must not have: secrets, and stack traces of what an operator can mend. */
@NullMarked
package io.docgen.gateway.support.log;

import org.jspecify.annotations.NullMarked;
