/** Rate limit, bulkheads, circuit breakers and retries of the calls to Box. */
@NullMarked
package io.docgen.gateway.box.resilience;

import org.jspecify.annotations.NullMarked;
