package io.docgen.gateway.box.error;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * Maps a response of Box with a status of 400 or more. Most have a {@code ClientError} body. A 401 has none, a 5xx may
 * be HTML of a proxy, and the published list of error codes is incomplete. Therefore every part is optional, and only a
 * code and a request id of the expected form are passed on.
 */
public final class BoxErrorMapper {

    /** In a challenge of RFC 6750. The body is empty then. */
    private static final Pattern INSUFFICIENT_SCOPE = Pattern
            .compile("(?i)(?:^|[\\s,])error\\s*=\\s*\"?insufficient_scope(?:\"|[\\s,]|$)");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private BoxErrorMapper() {
    }

    public static BoxException toException(Response response) {
        return toException(response.getStatus(), response.getHeaderString(HttpHeaders.RETRY_AFTER),
                response.getHeaderString("box-request-id"), response.getHeaderString(HttpHeaders.WWW_AUTHENTICATE),
                ErrorBody.text(response));
    }

    /**
     * @param retryAfterHeader null if absent
     * @param requestIdHeader null if absent
     * @param challenge the value of {@code WWW-Authenticate}; null if absent
     * @param text the body; null if there is none
     */
    public static BoxException toException(int status, @Nullable String retryAfterHeader,
            @Nullable String requestIdHeader, @Nullable String challenge, @Nullable String text) {
        JsonNode body = ErrorBody.of(text);
        String boxCode = matching(CODE, body.path("code").textValue());
        if (status == StatusCode.FORBIDDEN && challenge != null && INSUFFICIENT_SCOPE.matcher(challenge).find()) {
            boxCode = StatusMeaning.INSUFFICIENT_SCOPE;
        }
        String requestId = matching(REQUEST_ID, body.path("request_id").textValue());
        if (requestId == null) {
            requestId = matching(REQUEST_ID, requestIdHeader);
        }
        Duration retryAfter = RetryAfterHeader.parse(retryAfterHeader);
        StatusMeaning meaning = StatusMeaning.of(status, boxCode, retryAfter != null);
        return BoxException.of(meaning.code(), meaning.message())
                .status(status)
                .boxCode(boxCode)
                .requestId(requestId)
                .conflict(status == StatusCode.CONFLICT ? ConflictingItem.in(body) : null)
                .retryAfter(retryAfter)
                .retryable(meaning.transientFailure())
                .notExecuted(meaning.transientFailure() && status < 500)
                .build();
    }

    private static @Nullable String matching(Pattern form, @Nullable String text) {
        return text != null && form.matcher(text).matches() ? text : null;
    }
}
