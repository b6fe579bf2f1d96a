package io.docgen.gateway.transport.http;

import io.docgen.gateway.error.InvalidRequestException;
import io.docgen.gateway.transport.JsonBounds;
import io.docgen.gateway.transport.connection.BodyReader;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Parses an HTTP request strictly by the GraphQL-over-HTTP specification. */
final class GraphqlRequestParser {

    private static final char REPLACEMENT = '\ufffd';

    private GraphqlRequestParser() {
    }

    /**
     * The GraphQL request, which may lack a document.
     *
     * @throws InvalidRequestException if the HTTP request is not a GraphQL request
     */
    static JsonObject read(RoutingContext ctx) {
        if (ctx.request().method().equals(HttpMethod.GET)) {
            return checked(ofParameters(ctx.queryParams()));
        }
        requireJson(ctx.request().getHeader("content-type"));
        String encoding = ctx.request().getHeader("content-encoding");
        if (encoding != null && !encoding.trim().equalsIgnoreCase("identity")) {
            throw new InvalidRequestException(415,
                    "'Content-Encoding' is not supported. Send the request uncompressed.");
        }
        byte[] body = BodyReader.body(ctx);
        if (body.length == 0) {
            throw new InvalidRequestException(400, "The body is missing: send {\"query\": \"…\"} as JSON.");
        }
        return checked(object("The body", utf8(body)));
    }

    /** Decodes strictly: invalid bytes would become replacement characters in a document. */
    private static String utf8(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !Arrays.equals(body, text.getBytes(StandardCharsets.UTF_8))) {
            throw new InvalidRequestException(400, "The body must be JSON in UTF-8.");
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
            throw new InvalidRequestException(415,
                    "Send the request as JSON in UTF-8, with 'Content-Type: application/json'.");
        }
    }

    private static JsonObject ofParameters(MultiMap parameters) {
        JsonObjectBuilder request = Json.createObjectBuilder();
        for (String text : new String[]{"query", "operationName"}) {
            if (parameters.contains(text)) {
                request.add(text, parameters.get(text));
            }
        }
        for (String json : new String[]{"variables", "extensions"}) {
            if (parameters.contains(json) && !parameters.get(json).isBlank()) {
                request.add(json, object("'" + json + "'", parameters.get(json)));
            }
        }
        return request.build();
    }

    private static JsonObject object(String name, String text) {
        JsonObject object = JsonBounds.object(text);
        if (object == null) {
            throw new InvalidRequestException(400,
                    name + " must be a JSON object of at most 100 levels and 200000 names, values and "
                            + "brackets, with numbers of at most 1000 characters.");
        }
        return object;
    }

    private static JsonObject checked(JsonObject request) {
        require(request, "query", ValueType.STRING);
        require(request, "operationName", ValueType.STRING);
        require(request, "variables", ValueType.OBJECT);
        require(request, "extensions", ValueType.OBJECT);
        return request;
    }

    private static void require(JsonObject request, String name, ValueType type) {
        JsonValue value = request.get(name);
        if (value != null && value.getValueType() != type && value != JsonValue.NULL) {
            throw new InvalidRequestException(400,
                    "'" + name + "' must be " + (type == ValueType.STRING ? "a string." : "an object."));
        }
    }
}
