/** The demo page and GraphiQL. */
@NullMarked
package io.docgen.gateway.server.page;

import org.jspecify.annotations.NullMarked;
