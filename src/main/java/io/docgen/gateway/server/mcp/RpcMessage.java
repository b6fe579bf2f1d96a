package io.docgen.gateway.server.mcp;

import io.docgen.gateway.support.error.InvalidRequestException;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * A message of JSON-RPC 2.0 from a client.
 *
 * @param id a string or a whole number; null for what is not answered
 * @param method null for a response
 * @param params empty if there are none
 */
record RpcMessage(@Nullable Object id, @Nullable String method, Map<String, Object> params) {

    /** The message in a JSON object. @throws InvalidRequestException if it is none */
    static RpcMessage of(Map<String, Object> json) {
        Object id = json.get("id");
        Object method = json.get("method");
        if (!"2.0".equals(json.get("jsonrpc")) || json.containsKey("id") && !isId(id)
                || method != null && !(method instanceof String)
                || method == null && !json.containsKey("result") && !json.containsKey("error")) {
            throw new InvalidRequestException(StatusCode.BAD_REQUEST,
                    "The body must be one message of JSON-RPC 2.0, whose id is a string or a whole number.");
        }
        return new RpcMessage(id, (String) method, object(json, "params"));
    }

    private static boolean isId(@Nullable Object id) {
        return id instanceof String || id instanceof Integer || id instanceof Long || id instanceof BigInteger;
    }

    /** A member that is an object; empty if there is none. */
    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    static Map<String, Object> object(Map<String, Object> json, String name) {
        Object value = json.get(name);
        if (value == null) {
            return Collections.emptyMap();
        }
        if (value instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw new InvalidRequestException(StatusCode.BAD_REQUEST, "'" + name + "' must be an object.");
    }

    /** Whether it is to be answered. */
    boolean isRequest() {
        return method != null && id != null;
    }
}
