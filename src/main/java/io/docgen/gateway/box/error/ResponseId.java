package io.docgen.gateway.box.error;

import org.jspecify.annotations.Nullable;

/**
 * Identifies a response of Box in the log.
 *
 * @param status null if unknown
 * @param contentType as sent; null if absent
 * @param requestId Box's id of the request, as sent; null if absent
 */
public record ResponseId(@Nullable Integer status, @Nullable String contentType, @Nullable String requestId) {
}
