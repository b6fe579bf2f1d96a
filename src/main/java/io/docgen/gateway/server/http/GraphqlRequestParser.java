package io.docgen.gateway.server.http;

import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidRequestException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;

/** Parses an HTTP request strictly by the GraphQL-over-HTTP specification. */
final class GraphqlRequestParser {

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
        return request(JsonBody.read(ctx, "{\"query\": \"…\"}"));
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
                request.put(json, JsonBody.object("'" + json + "'", parameters.get(json)));
            }
        }
        return request;
    }

    private static GraphqlRequest request(Map<String, Object> json) {
        try {
            return GraphqlRequest.of(json);
        } catch (GatewayException wrongType) {
            throw InvalidRequestException.wrongParameters(wrongType.getMessage());
        }
    }
}
