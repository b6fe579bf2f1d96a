/** Authentication of clients by OpenID Connect. */
@NullMarked
package io.docgen.gateway.server.auth;

import org.jspecify.annotations.NullMarked;
