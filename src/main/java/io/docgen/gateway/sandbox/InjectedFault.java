package io.docgen.gateway.sandbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** The faults of sample jobs when they are read. */
enum InjectedFault {

    NONE,
    BAD_REQUEST,
    TOKEN_REVOKED,
    FORBIDDEN,
    NOT_ALLOWED,
    SLOW,
    RATE_LIMITED,
    RATE_LIMITED_BRIEFLY,
    SERVER_ERROR,
    BAD_GATEWAY,
    UNAVAILABLE,
    UNAVAILABLE_BRIEFLY,
    CUT_OFF,
    HALF_JSON,
    EMPTY_BODY;

    private static final String HTML = "<html><head><title>%1$s</title></head><body><h1>%1$s</h1></body></html>";

    /**
     * Answers a request with the fault.
     *
     * @param body the response without the fault
     * @param earlier how often the job was read before
     * @param slowJobDelay the delay of {@link #SLOW}
     */
    void answer(RoutingContext ctx, JsonObject body, int earlier, Duration slowJobDelay) {
        switch (this) {
            case NONE -> BoxResponses.json(ctx, body);
            case BAD_REQUEST -> BoxResponses.badParameter(ctx, "job_id", body.getString("id"));
            case TOKEN_REVOKED -> BoxResponses.unauthorized(ctx, true);
            case FORBIDDEN -> BoxResponses.error(ctx, 403, "access_denied_insufficient_permissions",
                    "Access denied - insufficient permission");
            case NOT_ALLOWED -> BoxResponses.error(ctx, 405, "method_not_allowed", "Method Not Allowed");
            case SLOW -> ctx.vertx().setTimer(slowJobDelay.toMillis(), timer -> BoxResponses.json(ctx, body));
            case RATE_LIMITED -> rateLimited(ctx, 100);
            case RATE_LIMITED_BRIEFLY -> everyOther(earlier, () -> rateLimited(ctx, 1), ctx, body);
            case SERVER_ERROR -> html(ctx, 500, "Internal Server Error");
            case BAD_GATEWAY -> html(ctx, 502, "Bad Gateway");
            case UNAVAILABLE -> unavailable(ctx);
            case UNAVAILABLE_BRIEFLY -> everyOther(earlier, () -> unavailable(ctx), ctx, body);
            case CUT_OFF -> cutOff(ctx, body.toBuffer());
            case HALF_JSON -> BoxResponses.start(ctx, 200).putHeader("content-type", "application/json")
                    .end(half(body.toBuffer()));
            case EMPTY_BODY -> BoxResponses.start(ctx, 200).putHeader("content-type", "application/json").end();
        }
    }

    private static void everyOther(int earlier, Runnable fault, RoutingContext ctx, JsonObject body) {
        if (earlier % 2 == 0) {
            fault.run();
        } else {
            BoxResponses.json(ctx, body);
        }
    }

    private static void rateLimited(RoutingContext ctx, int seconds) {
        ctx.response().putHeader("retry-after", Integer.toString(seconds));
        BoxResponses.error(ctx, 429, "rate_limit_exceeded", "Request rate limit exceeded, please try again later");
    }

    private static void unavailable(RoutingContext ctx) {
        BoxResponses.error(ctx, 503, "unavailable", "Unavailable");
    }

    private static void html(RoutingContext ctx, int status, String title) {
        BoxResponses.start(ctx, status).putHeader("content-type", "text/html").end(HTML.formatted(title));
    }

    private static void cutOff(RoutingContext ctx, Buffer body) {
        BoxResponses.start(ctx, 200)
                .putHeader("content-type", "application/json")
                .putHeader("content-length", Integer.toString(body.length()))
                .write(half(body))
                .onComplete(written -> ctx.request().connection().close());
    }

    private static Buffer half(Buffer body) {
        return body.slice(0, body.length() / 2);
    }
}
