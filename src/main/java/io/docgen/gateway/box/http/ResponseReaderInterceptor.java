package io.docgen.gateway.box.http;

import io.docgen.gateway.box.error.ResponseId;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

/** Describes an unreadable body for the log, without any of its content. */
public final class ResponseReaderInterceptor implements ReaderInterceptor {

    /** Set by {@link ResponseContentType}, which overwrites headers of these names that Box sends. */
    static final String ORIGINAL_TYPE = "docgen-gateway-content-type";
    static final String STATUS = "docgen-gateway-status";

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) {
        try {
            return context.proceed();
        } catch (Exception failure) {
            MultivaluedMap<String, String> headers = context.getHeaders();
            boolean untilClose = headers.getFirst(HttpHeaders.CONTENT_LENGTH) == null
                    && headers.getFirst("transfer-encoding") == null;
            throw ResponseBody.unreadable(id(headers), untilClose, failure);
        }
    }

    private static ResponseId id(MultivaluedMap<String, String> headers) {
        String status = headers.getFirst(STATUS);
        return new ResponseId(status == null ? null : Integer.valueOf(status), headers.getFirst(ORIGINAL_TYPE),
                headers.getFirst(ResponseHead.REQUEST_ID));
    }
}
