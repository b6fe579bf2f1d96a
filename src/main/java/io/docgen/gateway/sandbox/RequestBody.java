package io.docgen.gateway.sandbox;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** The JSON body of a request, with the errors that Box would report. */
final class RequestBody {

    private final JsonObject json;
    private final JsonArray errors = new JsonArray();

    private RequestBody(JsonObject json) {
        this.json = json;
    }

    static RequestBody of(@Nullable JsonObject json) {
        return new RequestBody(json == null ? new JsonObject() : json);
    }

    static RequestBody of(RoutingContext ctx) {
        try {
            return of(ctx.body().asJsonObject());
        } catch (DecodeException | ClassCastException notAnObject) {
            return new RequestBody(new JsonObject());
        }
    }

    /** The id of a required reference of the given type; empty if it is missing. */
    String id(String name, String type) {
        if (!(json.getValue(name) instanceof JsonObject target)) {
            return missing(name);
        }
        if (!(target.getValue("type") instanceof String given)) {
            missing(name + ".type");
        } else if (!given.equals(type)) {
            invalid(name + ".type", given);
        }
        return target.getValue("id") instanceof String id ? id : missing(name + ".id");
    }

    /** A required string; empty if it is missing. */
    String text(String name) {
        return json.getValue(name) instanceof String text ? text : missing(name);
    }

    /** A required list that is not empty. */
    JsonArray list(String name) {
        if (json.getValue(name) instanceof JsonArray list && !list.isEmpty()) {
            return list;
        }
        missing(name);
        return new JsonArray();
    }

    /** The id of an optional reference; null if it is missing. */
    @Nullable
    String optionalId(String name, String type) {
        return json.getValue(name) == null ? null : id(name, type);
    }

    /** An optional object; null if it is missing, null or not an object. */
    @Nullable
    JsonObject object(String name) {
        return json.getValue(name) instanceof JsonObject object ? object : null;
    }

    boolean has(String name) {
        return json.containsKey(name);
    }

    /** An optional string; null if it is missing. */
    @Nullable
    String optionalText(String name) {
        return json.getValue(name) instanceof String text ? text : null;
    }

    /** An optional whole number; 0 if it is missing, -1 if it is something else. */
    int number(String name) {
        Object value = json.getValue(name);
        return value == null ? 0 : value instanceof Integer number ? number : -1;
    }

    void invalid(String name, Object value) {
        errors.add(new JsonObject().put("reason", "invalid_parameter").put("name", name)
                .put("message", "Invalid value '" + value + "'."));
    }

    /** Answers 400 if there are errors. Returns whether it did. */
    boolean complain(RoutingContext ctx) {
        if (errors.isEmpty()) {
            return false;
        }
        BoxResponses.badRequest(ctx, errors);
        return true;
    }

    private String missing(String name) {
        errors.add(new JsonObject().put("reason", "missing_parameter").put("name", name)
                .put("message", "'" + name + "' is required"));
        return "";
    }
}
