package io.docgen.gateway.box.failure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docgen.gateway.graphql.ErrorCode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;

/**
 * An answer of Box's with a status of 400 or more. Most have a {@code ClientError} body; a 401 has none, a 5xx may
 * come as HTML from something in front of Box, and the published list of codes is far from complete: so nothing is
 * taken for granted, and only a code and a request id that look like one are passed on.
 */
public final class BoxErrorResponse {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private BoxErrorResponse() {
    }

    public static BoxException toException(Response response) {
        int status = response.getStatus();
        JsonNode body = body(response);
        String boxCode = textLike(CODE, body.path("code").asText());
        String requestId = textLike(REQUEST_ID, body.path("request_id").asText());
        if (requestId == null) {
            requestId = textLike(REQUEST_ID, response.getHeaderString("box-request-id"));
        }
        ErrorCode code = codeOf(status, boxCode);
        return BoxException.of(code, messageOf(code))
                .status(status)
                .boxCode(boxCode)
                .requestId(requestId)
                .retryAfter(RetryAfter.parse(response.getHeaderString(HttpHeaders.RETRY_AFTER)))
                .worthRetrying(status == 429 || status >= 500)
                .neverCarriedOut(status == 429)
                .build();
    }

    private static JsonNode body(Response response) {
        try {
            JsonNode body = JSON.readTree(response.readEntity(String.class));
            return body == null ? JSON.missingNode() : body;
        } catch (JsonProcessingException | RuntimeException notJson) {
            return JSON.missingNode();
        }
    }

    private static String textLike(Pattern form, String text) {
        return text != null && form.matcher(text).matches() ? text : null;
    }

    private static ErrorCode codeOf(int status, String boxCode) {
        if ("invalid_api_version".equals(boxCode)) {
            return ErrorCode.UPSTREAM_ERROR; // the gateway's doing, never the caller's
        }
        return switch (status) {
            case 400, 405 -> ErrorCode.BAD_USER_INPUT;
            case 401 -> ErrorCode.UNAUTHENTICATED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 429 -> ErrorCode.RATE_LIMITED;
            case 503 -> ErrorCode.UPSTREAM_UNAVAILABLE;
            case 504 -> ErrorCode.UPSTREAM_TIMEOUT;
            default -> ErrorCode.UPSTREAM_ERROR;
        };
    }

    private static String messageOf(ErrorCode code) {
        return switch (code) {
            case BAD_USER_INPUT -> "Box does not accept this request. Check the ids and arguments.";
            case UNAUTHENTICATED -> "Box does not accept the access token: it has expired or was revoked. "
                    + "Sign in again.";
            case FORBIDDEN -> "Box does not let you read this. Ask its owner for access, or your administrator "
                    + "whether Doc Gen is enabled for you.";
            case NOT_FOUND -> "Not found, or you have no access to it. Check the id, or ask its owner for access.";
            case RATE_LIMITED -> "Box has had too many requests from you. Wait, then try again.";
            case UPSTREAM_UNAVAILABLE -> "Box is unavailable at the moment. Try again in a minute.";
            case UPSTREAM_TIMEOUT -> "Box took too long to answer. Try again in a moment.";
            default -> "Box had a problem with this request. Try again in a moment.";
        };
    }
}
