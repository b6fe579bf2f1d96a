/** Metrics, logs without secrets, traces, health. */
@NullMarked
package io.docgen.gateway.server.observability;

import org.jspecify.annotations.NullMarked;
