package io.docgen.gateway.sandbox;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/** Answers in Box's shape. */
final class BoxAnswers {

    private BoxAnswers() {
    }

    static void json(RoutingContext ctx, JsonObject body) {
        start(ctx, 200).putHeader("content-type", "application/json").end(body.toBuffer());
    }

    /** A {@code ClientError}. */
    static void error(RoutingContext ctx, int status, String code, String message) {
        error(ctx, status, code, message, null);
    }

    /** The 404 that Box gives for what does not exist and for what the caller may not see, alike. */
    static void notFound(RoutingContext ctx, String name, String value) {
        error(ctx, 404, "not_found", "Not Found", invalidParameter(name,
                "Invalid value '" + value + "'. '" + name + "' with value '" + value + "' not found"));
    }

    static void badParameter(RoutingContext ctx, String name, String value) {
        error(ctx, 400, "bad_request", "Bad Request", invalidParameter(name, "Invalid value '" + value + "'."));
    }

    /** @param errors Box's {@code context_info.errors} */
    static void badRequest(RoutingContext ctx, JsonArray errors) {
        error(ctx, 400, "bad_request", "Bad Request", new JsonObject().put("errors", errors));
    }

    /** Box sends no body with it, whatever is wrong with the token. */
    static void unauthorized(RoutingContext ctx, boolean tokenSent) {
        start(ctx, 401)
                .putHeader("www-authenticate", tokenSent
                        ? "Bearer realm=\"Service\", error=\"invalid_token\", "
                                + "error_description=\"The access token provided is invalid.\""
                        : "Bearer realm=\"Service\"")
                .end();
    }

    /** An answer with the headers that all of Box's have. */
    static HttpServerResponse start(RoutingContext ctx, int status) {
        return ctx.response().setStatusCode(status).putHeader("box-request-id", requestId());
    }

    private static void error(RoutingContext ctx, int status, String code, String message, JsonObject contextInfo) {
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
