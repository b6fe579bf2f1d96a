package io.docgen.gateway.sandbox;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** The JSON body of a request, and what Box would have to complain about it. */
final class RequestBody {

    private final JsonObject json;
    private final JsonArray errors = new JsonArray();

    private RequestBody(JsonObject json) {
        this.json = json;
    }

    static RequestBody of(JsonObject json) {
        return new RequestBody(json == null ? new JsonObject() : json);
    }

    static RequestBody of(RoutingContext ctx) {
        try {
            return of(ctx.body().asJsonObject());
        } catch (DecodeException | ClassCastException notAnObject) {
            return new RequestBody(new JsonObject());
        }
    }

    /** The id of something the body points at, which must be there, with the type that Box gives it. */
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

    /** A string that must be there. */
    String text(String name) {
        return json.getValue(name) instanceof String text ? text : missing(name);
    }

    /** A list that must be there and must not be empty. */
    JsonArray list(String name) {
        if (json.getValue(name) instanceof JsonArray list && !list.isEmpty()) {
            return list;
        }
        missing(name);
        return new JsonArray();
    }

    /** The id of something the body may point at; null if it does not. */
    String optionalId(String name, String type) {
        return json.getValue(name) == null ? null : id(name, type);
    }

    /** A part of the body; null if it is not there, is null or is no object. */
    JsonObject object(String name) {
        return json.getValue(name) instanceof JsonObject object ? object : null;
    }

    boolean has(String name) {
        return json.containsKey(name);
    }

    /** A string that may be there; null if it is not. */
    String optionalText(String name) {
        return json.getValue(name) instanceof String text ? text : null;
    }

    void invalid(String name, Object value) {
        errors.add(new JsonObject().put("reason", "invalid_parameter").put("name", name)
                .put("message", "Invalid value '" + value + "'."));
    }

    /** Answers 400 if there is anything to complain about. */
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
        return null;
    }
}
