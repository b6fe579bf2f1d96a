/**
 * What a client meets: transports, pages, webhooks, and who is let in. The way of an operation begins and ends here,
 * the same for all transports.
 */
@NullMarked
package io.docgen.gateway.server;

import org.jspecify.annotations.NullMarked;
