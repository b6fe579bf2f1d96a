/**
 * Executes the requests of all transports: admission before, metrics and results after. HTTP and WebSocket have
 * packages of their own.
 */
@NullMarked
package io.docgen.gateway.transport;

import org.jspecify.annotations.NullMarked;
