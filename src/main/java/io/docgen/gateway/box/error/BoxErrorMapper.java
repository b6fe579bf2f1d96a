package io.docgen.gateway.box.error;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Maps a response of Box with a status of 400 or more. Most have a {@code ClientError} body. A 401 has none, a 5xx may
 * be HTML of a proxy, and the published list of error codes is incomplete. Therefore every part is optional, and only a
 * code and a request id of the expected form are passed on.
 */
public final class BoxErrorMapper {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private BoxErrorMapper() {
    }

    public static BoxException toException(Response response) {
        JsonNode body = ErrorBody.of(response);
        String boxCode = matching(CODE, body.path("code").textValue());
        String requestId = matching(REQUEST_ID, body.path("request_id").textValue());
        if (requestId == null) {
            requestId = matching(REQUEST_ID, response.getHeaderString("box-request-id"));
        }
        Duration retryAfter = RetryAfterHeader.parse(response.getHeaderString(HttpHeaders.RETRY_AFTER));
        StatusMeaning status = StatusMeaning.of(response.getStatus(), boxCode, retryAfter != null);
        return BoxException.of(status.code(), status.message())
                .status(response.getStatus())
                .boxCode(boxCode)
                .requestId(requestId)
                .retryAfter(retryAfter)
                .retryable(status.transientFailure())
                .notExecuted(status.transientFailure() && response.getStatus() < 500)
                .build();
    }

    private static String matching(Pattern form, String text) {
        return text != null && form.matcher(text).matches() ? text : null;
    }
}
