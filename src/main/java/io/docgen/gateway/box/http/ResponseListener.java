package io.docgen.gateway.box.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** Hears what becomes of an exchange that {@link ExchangeLimits} bound. */
public interface ResponseListener {

    /**
     * The response has begun, and may be read: it has the expected content type, or is an error.
     *
     * @param response its body is still to come
     */
    void onResponse(HttpClientResponse response, ResponseHead head);

    /** The response has begun, and its head is all that was requested. The body is skipped. */
    void onHead(ResponseHead head);

    /** Whether the listener reads a body that is compressed with gzip. */
    default boolean inflates() {
        return false;
    }

    /** A part of the body of the response that has begun. */
    void onChunk(Buffer chunk);

    /** The exchange is aborted, and its connection closed. */
    void onAbort(RuntimeException reason);
}
