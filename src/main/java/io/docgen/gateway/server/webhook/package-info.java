/** Webhooks of Box, which make subscriptions faster. */
@NullMarked
package io.docgen.gateway.server.webhook;

import org.jspecify.annotations.NullMarked;
