/** Webhooks of Box, which make subscriptions faster. */
@NullMarked
package io.docgen.gateway.transport.webhook;

import org.jspecify.annotations.NullMarked;
