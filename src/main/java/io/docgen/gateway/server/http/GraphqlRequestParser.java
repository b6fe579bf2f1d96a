package io.docgen.gateway.server.http;

import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.server.JsonBounds;
import io.docgen.gateway.server.connection.BodyReader;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidRequestException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

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
    static GraphqlRequest read(RoutingContext ctx) {
        if (ctx.request().method().equals(HttpMethod.GET)) {
            return request(ofParameters(ctx.queryParams()));
        }
        requireJson(ctx.request().getHeader("content-type"));
        String encoding = ctx.request().getHeader("content-encoding");
        if (encoding != null && !encoding.trim().equalsIgnoreCase("identity")) {
            throw new InvalidRequestException(StatusCode.UNSUPPORTED_MEDIA_TYPE,
                    "'Content-Encoding' is not supported. Send the request uncompressed.");
        }
        byte[] body = BodyReader.body(ctx);
        if (body.length == 0) {
            throw new InvalidRequestException(StatusCode.BAD_REQUEST,
                    "The body is missing: send {\"query\": \"…\"} as JSON.");
        }
        return request(object("The body", utf8(body)));
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

    private static Map<String, Object> ofParameters(MultiMap parameters) {
        Map<String, Object> request = new HashMap<>();
        for (String text : new String[]{"query", "documentId", "operationName"}) {
            if (parameters.contains(text)) {
                request.put(text, parameters.get(text));
            }
        }
        for (String json : new String[]{"variables", "extensions"}) {
            if (parameters.contains(json) && !parameters.get(json).isBlank()) {
                request.put(json, object("'" + json + "'", parameters.get(json)));
            }
        }
        return request;
    }

    private static Map<String, Object> object(String name, String text) {
        Map<String, Object> object = JsonBounds.object(text);
        if (object == null) {
            throw new InvalidRequestException(StatusCode.BAD_REQUEST,
                    name + " must be a JSON object of at most 100 levels and 200000 names, values and "
                            + "brackets, with numbers of at most 1000 characters.");
        }
        return object;
    }

    private static GraphqlRequest request(Map<String, Object> json) {
        try {
            return GraphqlRequest.of(json);
        } catch (GatewayException wrongType) {
            throw new InvalidRequestException(StatusCode.BAD_REQUEST, String.valueOf(wrongType.getMessage()));
        }
    }
}
