package io.docgen.gateway.box.http;

import io.docgen.gateway.box.error.ResponseId;
import io.docgen.gateway.box.error.UnreadableResponseException;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestResponse;

/** What an answer has brought. */
public final class ResponseBody {

    private ResponseBody() {
    }

    /** @throws UnreadableResponseException if there is no body */
    public static <T> T of(RestResponse<T> answer) {
        if (answer.getEntity() == null) {
            throw unreadable(answer, "it is empty", false);
        }
        return answer.getEntity();
    }

    /**
     * @param isComplete whether a body has what cannot be done without
     * @throws UnreadableResponseException if there is no body, or it lacks something
     */
    public static <T> T complete(RestResponse<T> answer, Predicate<T> isComplete) {
        T body = of(answer);
        if (!isComplete.test(body)) {
            throw unreadable(answer, "something is missing in it, or an id in it is none", false);
        }
        return body;
    }

    /**
     * @param isWanted whether a body is about what was asked for: after a stray answer on a connection that is used again,
     *        every answer belongs to somebody else's request
     * @throws UnreadableResponseException if there is no body, or it is about something else
     */
    public static <T> T about(RestResponse<T> answer, Predicate<T> isWanted) {
        T body = of(answer);
        if (!isWanted.test(body)) {
            throw unreadable(answer, "it has another id than was asked for", true);
        }
        return body;
    }

    private static UnreadableResponseException unreadable(RestResponse<?> answer, String reason, boolean passing) {
        return new UnreadableResponseException(new ResponseId(answer.getStatus(),
                answer.getHeaderString(ResponseReaderInterceptor.ORIGINAL_TYPE), answer.getHeaderString(ResponseHead.REQUEST_ID)),
                reason, passing, null);
    }
}
