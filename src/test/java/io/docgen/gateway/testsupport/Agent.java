package io.docgen.gateway.testsupport;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Calls tools of the gateway under test, like the host of a model. */
public final class Agent {

    private Agent() {
    }

    /** The response to a call of a tool by Alice. */
    public static ValidatableResponse call(String tool, Map<String, Object> arguments) {
        return call(as(Gateway.ALICE), tool, arguments).statusCode(200);
    }

    public static ValidatableResponse call(RequestSpecification request, String tool, Map<String, Object> arguments) {
        return send(request, "tools/call", Map.of("name", tool, "arguments", arguments));
    }

    /** The response to a method. */
    public static ValidatableResponse send(RequestSpecification request, String method, Map<String, Object> params) {
        return request.body(Map.of("jsonrpc", "2.0", "id", 7, "method", method, "params", params)).post("/mcp").then();
    }

    /** A request with the token and the headers of the protocol; null for no token. */
    public static RequestSpecification as(String token) {
        return Gateway.as(token).accept("application/json, text/event-stream")
                .header("Mcp-Protocol-Version", "2025-11-25");
    }
}
