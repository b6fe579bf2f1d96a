/** GraphQL over WebSocket: the protocol graphql-transport-ws. */
@NullMarked
package io.docgen.gateway.server.websocket;

import org.jspecify.annotations.NullMarked;
