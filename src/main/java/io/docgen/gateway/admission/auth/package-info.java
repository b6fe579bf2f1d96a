/** Authentication of clients by OpenID Connect. */
@NullMarked
package io.docgen.gateway.admission.auth;

import org.jspecify.annotations.NullMarked;
