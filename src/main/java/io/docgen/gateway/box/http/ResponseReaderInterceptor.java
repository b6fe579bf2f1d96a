package io.docgen.gateway.box.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.docgen.gateway.box.error.ResponseId;
import io.docgen.gateway.box.error.UnreadableResponseException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

/** Tells of a body that is no JSON what the operator needs to find out why, and nothing of what is in it. */
public final class ResponseReaderInterceptor implements ReaderInterceptor {

    /** What {@link ResponseContentType} has put aside; Box's own headers of these names are overwritten. */
    static final String ORIGINAL_TYPE = "docgen-gateway-content-type";
    static final String STATUS = "docgen-gateway-status";

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) {
        try {
            return context.proceed();
        } catch (Exception failure) {
            throw new UnreadableResponseException(answer(context.getHeaders()), reason(failure), false, failure);
        }
    }

    private static ResponseId answer(MultivaluedMap<String, String> headers) {
        String status = headers.getFirst(STATUS);
        return new ResponseId(status == null ? null : Integer.valueOf(status), headers.getFirst(ORIGINAL_TYPE),
                headers.getFirst(ResponseHead.REQUEST_ID));
    }

    /** Jackson's own message quotes the body. */
    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                JsonLocation location = json.getLocation();
                return json.getClass().getSimpleName() + (location == null ? "" : " at line " + location.getLineNr()
                        + ", column " + location.getColumnNr());
            }
        }
        return failure.getClass().getSimpleName();
    }
}
