package io.docgen.gateway.box.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.docgen.gateway.box.error.ResponseId;
import io.docgen.gateway.box.error.UnreadableResponseException;
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
            throw new UnreadableResponseException(id(context.getHeaders()), reason(failure), false, failure);
        }
    }

    private static ResponseId id(MultivaluedMap<String, String> headers) {
        String status = headers.getFirst(STATUS);
        return new ResponseId(status == null ? null : Integer.valueOf(status), headers.getFirst(ORIGINAL_TYPE),
                headers.getFirst(ResponseHead.REQUEST_ID));
    }

    /** Not Jackson's message, which quotes the body. */
    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                JsonLocation location = json.getLocation();
                return json.getClass().getSimpleName() + (location == null
                        ? ""
                        : " at line " + location.getLineNr()
                                + ", column " + location.getColumnNr());
            }
        }
        return failure.getClass().getSimpleName();
    }
}
