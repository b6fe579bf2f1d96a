package io.docgen.gateway.server.http;

import io.docgen.gateway.server.JsonBounds;
import io.docgen.gateway.server.connection.BodyReader;
import io.docgen.gateway.support.error.InvalidRequestException;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** The body of a request, which is one JSON object in UTF-8, uncompressed. */
public final class JsonBody {

    private static final char REPLACEMENT = '\ufffd';

    private JsonBody() {
    }

    /**
     * Takes the body that was read.
     *
     * @param example of a body, for the error if there is none
     * @throws InvalidRequestException 415 if it has another media type, 400 if it is no object within the limits
     */
    public static Map<String, Object> read(RoutingContext ctx, String example) {
        requireJson(ctx.request().getHeader("content-type"));
        requireUncompressed(ctx);
        byte[] body = BodyReader.body(ctx);
        if (body.length == 0) {
            throw new InvalidRequestException(StatusCode.BAD_REQUEST,
                    "The body is missing: send " + example + " as JSON.");
        }
        return object("The body", utf8(body));
    }

    /** @throws InvalidRequestException 415 if the body is compressed */
    static void requireUncompressed(RoutingContext ctx) {
        String encoding = ctx.request().getHeader("content-encoding");
        if (encoding != null && !encoding.trim().equalsIgnoreCase("identity")) {
            throw new InvalidRequestException(StatusCode.UNSUPPORTED_MEDIA_TYPE,
                    "'Content-Encoding' is not supported. Send the request uncompressed.");
        }
    }

    /** Decodes strictly: invalid bytes would become replacement characters in a document. */
    private static String utf8(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !Arrays.equals(body, text.getBytes(StandardCharsets.UTF_8))) {
            throw new InvalidRequestException(StatusCode.BAD_REQUEST, "The body must be JSON in UTF-8.");
        }
        return text;
    }

    /**
     * A browser sends JSON to another origin only after a CORS preflight, so this also rejects cross-site requests of
     * other pages.
     */
    private static void requireJson(String contentType) {
        String[] parts = contentType == null ? new String[]{""} : contentType.toLowerCase(Locale.ROOT).split(";");
        boolean utf8 = true;
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].trim().replace("\"", "");
            utf8 &= !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
        }
        if (!parts[0].trim().equals("application/json") || !utf8) {
            throw new InvalidRequestException(StatusCode.UNSUPPORTED_MEDIA_TYPE,
                    "Send the request as JSON in UTF-8, with 'Content-Type: application/json'.");
        }
    }

    /** The object of a text, which has a name in the error if it is none. */
    static Map<String, Object> object(String name, String text) {
        String rule = name + " must be a JSON object of at most 100 levels and 200000 names, values and "
                + "brackets, with numbers of at most 1000 characters.";
        return parsed(text, rule);
    }

    /** The object in a text. @throws InvalidRequestException with the rule if it is none */
    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    static Map<String, Object> parsed(String text, String rule) {
        Object value;
        try {
            value = JsonBounds.read(text);
        } catch (IOException unreadable) { // the message would quote the content
            throw InvalidRequestException.unparsable(rule);
        }
        if (value instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw InvalidRequestException.wrongParameters(rule);
    }
}
