/** Metrics, logs without secrets, traces, health. */
@NullMarked
package io.docgen.gateway.observability;

import org.jspecify.annotations.NullMarked;
