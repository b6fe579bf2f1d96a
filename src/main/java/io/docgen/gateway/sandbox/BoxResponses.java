package io.docgen.gateway.sandbox;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes responses in Box's format. */
final class BoxResponses {

    private BoxResponses() {
    }

    static void json(RoutingContext ctx, JsonObject body) {
        json(ctx, 200, body);
    }

    /** An object with an {@code etag}: 304 without a body if the client has the same. */
    static void tagged(RoutingContext ctx, JsonObject body) {
        String known = ctx.request().getHeader("if-none-match");
        if (known != null && known.replace("\"", "").equals(body.getString("etag"))) {
            start(ctx, 304).end();
        } else {
            json(ctx, body);
        }
    }

    /** A response with a status and a JSON body. */
    static void json(RoutingContext ctx, int status, JsonObject body) {
        start(ctx, status).putHeader("content-type", "application/json").end(body.toBuffer());
    }

    /** Answers 405 to a malformed id. Returns whether it did. */
    static boolean isNoId(RoutingContext ctx, String id) {
        if (id != null && id.matches("[0-9]+")) {
            return false;
        }
        error(ctx, 405, "method_not_allowed", "Method Not Allowed");
        return true;
    }

    /** A {@code ClientError}. */
    static void error(RoutingContext ctx, int status, String code, String message) {
        error(ctx, status, code, message, null);
    }

    /** The 404 of Box for objects that do not exist and for those that the user may not see. */
    static void notFound(RoutingContext ctx, String name, String value) {
        error(ctx, 404, "not_found", "Not Found", invalidParameter(name,
                "Invalid value '" + value + "'. '" + name + "' with value '" + value + "' not found"));
    }

    /** The 403 for what the role of the user does not allow. */
    static void denied(RoutingContext ctx) {
        error(ctx, 403, "access_denied_insufficient_permissions", "Access denied - insufficient permission");
    }

    /** The 403 for a token without the scope of Doc Gen, which Box sends without a body. */
    static void withoutScope(RoutingContext ctx) {
        start(ctx, 403).putHeader("www-authenticate", "Bearer realm=\"Service\", error=\"insufficient_scope\", "
                + "error_description=\"The request requires higher privileges than provided by the access token.\"")
                .end();
    }

    static void badParameter(RoutingContext ctx, String name, String value) {
        error(ctx, 400, "bad_request", "Bad Request", invalidParameter(name, "Invalid value '" + value + "'."));
    }

    /** @param errors Box's {@code context_info.errors} */
    static void badRequest(RoutingContext ctx, JsonArray errors) {
        error(ctx, 400, "bad_request", "Bad Request", new JsonObject().put("errors", errors));
    }

    /**
     * The 409 for a name that is taken.
     *
     * @param conflicts Box's mini item that has it: alone for a file, in a list for a folder
     */
    static void nameInUse(RoutingContext ctx, Object conflicts) {
        error(ctx, 409, "item_name_in_use", "Item with the same name already exists",
                new JsonObject().put("conflicts", conflicts));
    }

    /** 401, which Box sends without a body. */
    static void unauthorized(RoutingContext ctx, boolean tokenSent) {
        start(ctx, 401)
                .putHeader("www-authenticate", tokenSent
                        ? "Bearer realm=\"Service\", error=\"invalid_token\", "
                                + "error_description=\"The access token provided is invalid.\""
                        : "Bearer realm=\"Service\"")
                .end();
    }

    /** A response with the headers of all responses of Box. */
    static HttpServerResponse start(RoutingContext ctx, int status) {
        return ctx.response().setStatusCode(status).putHeader("box-request-id", requestId());
    }

    private static void error(RoutingContext ctx, int status, String code, String message,
            @Nullable JsonObject contextInfo) {
        JsonObject body = new JsonObject().put("type", "error").put("status", status).put("code", code);
        if (contextInfo != null) {
            body.put("context_info", contextInfo);
        }
        body.put("help_url", "https://developer.box.com/guides/api-calls/permissions-and-errors/common-errors/")
                .put("message", message)
                .put("request_id", requestId());
        start(ctx, status).putHeader("content-type", "application/json").end(body.toBuffer());
    }

    private static JsonObject invalidParameter(String name, String message) {
        return new JsonObject().put("errors", new JsonArray().add(new JsonObject()
                .put("reason", "invalid_parameter").put("name", name).put("message", message)));
    }

    private static String requestId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
