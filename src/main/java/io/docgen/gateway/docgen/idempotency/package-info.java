/** Executes a request with a key once, over repeats and replicas. */
@NullMarked
package io.docgen.gateway.docgen.idempotency;

import org.jspecify.annotations.NullMarked;
