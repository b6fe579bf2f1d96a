/** What connections may take: time, bytes, and how many there are. */
@NullMarked
package io.docgen.gateway.server.connection;

import org.jspecify.annotations.NullMarked;
