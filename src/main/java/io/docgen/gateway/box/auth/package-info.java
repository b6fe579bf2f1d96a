/** As whom Box is called. */
@NullMarked
package io.docgen.gateway.box.auth;

import org.jspecify.annotations.NullMarked;
