package io.docgen.gateway.box.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.docgen.gateway.box.error.ResponseId;
import io.docgen.gateway.box.error.UnreadableResponseException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads the body of a response. */
public final class ResponseBody {

    private ResponseBody() {
    }

    /**
     * The body.
     *
     * @throws UnreadableResponseException if there is none
     */
    public static <T> T of(RestResponse<T> response) {
        if (response.getEntity() == null) {
            throw unreadable(response, "it is empty", false);
        }
        return response.getEntity();
    }

    /**
     * The body, if it is complete.
     *
     * @param isComplete whether a body has all that is required
     * @throws UnreadableResponseException if there is no body, or it is incomplete
     */
    public static <T> T complete(RestResponse<T> response, Predicate<T> isComplete) {
        T body = of(response);
        if (!isComplete.test(body)) {
            throw unreadable(response, "a required part is missing, or an id is malformed", false);
        }
        return body;
    }

    /**
     * The body, if it is the requested resource. After a stray response on a reused connection every response belongs
     * to another request.
     *
     * @param isRequested whether a body is the requested resource
     * @throws UnreadableResponseException if there is no body, or it is another resource
     */
    public static <T> T about(RestResponse<T> response, Predicate<T> isRequested) {
        T body = of(response);
        if (!isRequested.test(body)) {
            throw unreadable(response, "it has another id than requested", true);
        }
        return body;
    }

    private static UnreadableResponseException unreadable(RestResponse<?> response, String reason,
            boolean transientFailure) {
        return new UnreadableResponseException(new ResponseId(response.getStatus(),
                response.getHeaderString(HttpHeaders.CONTENT_TYPE),
                response.getHeaderString(ResponseHead.REQUEST_ID)),
                reason, transientFailure, null);
    }

    /**
     * A body that cannot be read.
     *
     * @param untilClose whether the close of the connection ended it; if it ends too early it was cut, and the next may
     * be whole
     */
    public static UnreadableResponseException unreadable(ResponseId id, boolean untilClose, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableResponseException known) {
                return known;
            }
        }
        return new UnreadableResponseException(id, reason(failure), untilClose && isCut(failure), failure);
    }

    private static boolean isCut(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonEOFException) {
                return true;
            }
        }
        return false;
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
