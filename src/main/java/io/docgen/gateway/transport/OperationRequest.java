package io.docgen.gateway.transport;

import io.docgen.gateway.error.GatewayException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;

/** Normalises a request for one operation, of any transport. */
final class OperationRequest {

    private static final String OPERATION_NAME = "operationName";

    private OperationRequest() {
    }

    /**
     * The request in the form that admission and execution agree on: an empty operation name is removed.
     *
     * @throws GatewayException {@code BAD_USER_INPUT} if a part has the wrong type
     */
    static JsonObject normalise(JsonObject request) {
        require(request, "query", ValueType.STRING);
        require(request, OPERATION_NAME, ValueType.STRING);
        require(request, "variables", ValueType.OBJECT);
        require(request, "extensions", ValueType.OBJECT);
        boolean unnamed = !(request.get(OPERATION_NAME) instanceof JsonString name) || name.getString().isEmpty();
        return unnamed && request.containsKey(OPERATION_NAME)
                ? Json.createObjectBuilder(request).remove(OPERATION_NAME).build()
                : request;
    }

    private static void require(JsonObject request, String name, ValueType type) {
        JsonValue value = request.get(name);
        if (value != null && value.getValueType() != type && value != JsonValue.NULL) {
            throw GatewayException
                    .badUserInput("'" + name + "' must be " + (type == ValueType.STRING ? "a string." : "an object."));
        }
    }
}
