package io.docgen.gateway.box.http;

import io.docgen.gateway.box.error.ResponseId;
import io.docgen.gateway.box.error.UnreadableResponseException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientResponse;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * Status and headers of a response, without its body.
 *
 * @param contentType as sent; null if absent
 * @param contentCoding the value of {@code Content-Encoding}; null if absent
 * @param length the announced length of the body in bytes; -1 if absent
 * @param untilClose whether the close of the connection ends the body, so that a cut one looks whole
 * @param location null if absent
 * @param retryAfter as sent; null if absent
 * @param requestId Box's id of the request; null if absent
 * @param challenge of a 403, from {@code WWW-Authenticate}; null if absent
 */
public record ResponseHead(int status, @Nullable String contentType, @Nullable String contentCoding, long length,
        boolean untilClose, @Nullable String location, @Nullable String retryAfter,
        @Nullable String requestId, @Nullable String challenge) {

    public static final String REQUEST_ID = "box-request-id";

    static ResponseHead of(HttpClientResponse response) {
        return of(response.statusCode(), response::getHeader, response.statusCode() == StatusCode.FORBIDDEN
                ? String.join(", ", response.headers().getAll(HttpHeaders.WWW_AUTHENTICATE))
                : null);
    }

    static ResponseHead of(ClientResponseContext response) {
        return of(response.getStatus(), response::getHeaderString,
                response.getHeaderString(HttpHeaders.WWW_AUTHENTICATE));
    }

    /** The head of the response to a call that needs no body. The body is not read, however long it is. */
    public static Uni<ResponseHead> of(Uni<? extends RestResponse<?>> call) {
        return call.map(ResponseHead::of).onFailure().recoverWithUni(failure -> {
            HeadOnlyException head = HeadOnlyException.in(failure);
            return head == null ? Uni.createFrom().failure(failure) : Uni.createFrom().item(head.head());
        });
    }

    /** The response that the REST client would return. */
    public <T> RestResponse<T> withBody(@Nullable T body) {
        var response = RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), body);
        set(response, HttpHeaders.CONTENT_TYPE, contentType);
        set(response, HttpHeaders.LOCATION, location);
        set(response, HttpHeaders.RETRY_AFTER, retryAfter);
        set(response, REQUEST_ID, requestId);
        return response.build();
    }

    private static void set(RestResponse.ResponseBuilder<?> response, String name, @Nullable String value) {
        if (value != null) {
            response.header(name, value);
        }
    }

    /** Identifies the response in the log. */
    public ResponseId id() {
        return new ResponseId(status, contentType, requestId);
    }

    /** @throws UnreadableResponseException if the status is not 2xx */
    public ResponseHead requireSuccess() {
        if (!isSuccess()) {
            throw new UnreadableResponseException(id(), "unexpected status", false, null);
        }
        return this;
    }

    /** Whether the status is 2xx. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    private static ResponseHead of(RestResponse<?> response) {
        return of(response.getStatus(), response::getHeaderString,
                response.getHeaderString(HttpHeaders.WWW_AUTHENTICATE));
    }

    private static ResponseHead of(int status, Headers headers, @Nullable String challenge) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return new ResponseHead(status, headers.get(HttpHeaders.CONTENT_TYPE),
                headers.get(HttpHeaders.CONTENT_ENCODING), length(length),
                length == null && headers.get("transfer-encoding") == null, headers.get(HttpHeaders.LOCATION),
                headers.get(HttpHeaders.RETRY_AFTER), headers.get(REQUEST_ID), challenge);
    }

    /** The values of headers. */
    @FunctionalInterface
    private interface Headers {

        @Nullable
        String get(String name);
    }

    private static long length(@Nullable String header) {
        try {
            return header == null ? -1 : Long.parseLong(header.trim());
        } catch (NumberFormatException unreadable) {
            return -1;
        }
    }
}
