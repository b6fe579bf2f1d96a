package io.docgen.gateway.box.failure;

/**
 * Which answer of Box something is about, for the operator's log.
 *
 * @param status null if unknown
 * @param contentType as sent; null if there is none
 * @param requestId what Box calls the request, as sent; null if Box does not say
 */
public record AnswerId(Integer status, String contentType, String requestId) {
}
