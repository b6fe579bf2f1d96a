package io.docgen.gateway.box.error;

/**
 * Which answer of Box something is about, for the operator's log.
 *
 * @param status null if unknown
 * @param contentType as sent; null if there is none
 * @param requestId what Box calls the request, as sent; null if Box does not say
 */
public record ResponseId(Integer status, String contentType, String requestId) {
}
