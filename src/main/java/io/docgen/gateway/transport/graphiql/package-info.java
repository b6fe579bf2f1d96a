/** The GraphiQL page. */
@NullMarked
package io.docgen.gateway.transport.graphiql;

import org.jspecify.annotations.NullMarked;
