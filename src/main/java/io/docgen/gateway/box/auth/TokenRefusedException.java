package io.docgen.gateway.box.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.docgen.gateway.box.error.ErrorBody;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;

/**
 * Box's token endpoint refused a token. The message, for the log, has the status and the OAuth error if there is one.
 */
final class TokenRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,64}");
    private static final Pattern DESCRIPTION = Pattern.compile("[\\x20-\\x7E]{1,200}");

    private TokenRefusedException(String message) {
        super(message, null, false, false);
    }

    static TokenRefusedException of(Response response) {
        JsonNode body = ErrorBody.of(response);
        String error = body.path("error").asText("");
        String description = body.path("error_description").asText("");
        return new TokenRefusedException("status " + response.getStatus()
                + (ERROR.matcher(error).matches() ? ", " + error : "")
                + (DESCRIPTION.matcher(description).matches() ? ", " + description : ""));
    }
}
