package io.docgen.gateway.box.error;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * An answer of Box's with a status of 400 or more. Most have a {@code ClientError} body; a 401 has none, a 5xx may
 * come as HTML from something in front of Box, and the published list of codes is far from complete: so nothing is
 * taken for granted, and only a code and a request id that look like one are passed on.
 */
public final class BoxErrorMapper {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private BoxErrorMapper() {
    }

    public static BoxException toException(Response response) {
        JsonNode body = ErrorBody.of(response);
        String boxCode = textLike(CODE, body.path("code").textValue());
        String requestId = textLike(REQUEST_ID, body.path("request_id").textValue());
        if (requestId == null) {
            requestId = textLike(REQUEST_ID, response.getHeaderString("box-request-id"));
        }
        Duration retryAfter = RetryAfterHeader.parse(response.getHeaderString(HttpHeaders.RETRY_AFTER));
        StatusMeaning status = StatusMeaning.of(response.getStatus(), boxCode, retryAfter != null);
        return BoxException.of(status.code(), status.message())
                .status(response.getStatus())
                .boxCode(boxCode)
                .requestId(requestId)
                .retryAfter(retryAfter)
                .retryable(status.passing())
                .notExecuted(status.passing() && response.getStatus() < 500)
                .build();
    }

    private static String textLike(Pattern form, String text) {
        return text != null && form.matcher(text).matches() ? text : null;
    }
}
