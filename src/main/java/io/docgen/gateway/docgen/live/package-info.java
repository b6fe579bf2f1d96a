/**
 * Subscriptions. Box has no push to browsers, so one poller for each caller and job, batch or sign request asks Box,
 * however many subscriptions there are.
 */
@NullMarked
package io.docgen.gateway.docgen.live;

import org.jspecify.annotations.NullMarked;
