package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/**
 * Box's token endpoint, for a service account: any client may have a token that is as good as alice's, except one whose
 * secret is {@code wrong}.
 */
final class TokenEndpoint {

    private static final int LIFETIME = 4123;

    private TokenEndpoint() {
    }

    static void addTo(Router router) {
        router.post("/oauth2/token").handler(TokenEndpoint::token);
    }

    private static void token(RoutingContext ctx) {
        if (!"client_credentials".equals(form(ctx, "grant_type")) || form(ctx, "box_subject_id") == null
                || form(ctx, "box_subject_type") == null) {
            refuse(ctx, "invalid_request", "Invalid grant_type parameter or parameter missing");
        } else if (form(ctx, "client_id") == null || form(ctx, "client_secret") == null
                || form(ctx, "client_secret").equals("wrong")) {
            refuse(ctx, "invalid_grant", "Grant credentials are invalid");
        } else {
            BoxAnswers.json(ctx, new JsonObject().put("access_token", Account.SERVICE_TOKEN + UUID.randomUUID())
                    .put("expires_in", LIFETIME).put("restricted_to", new JsonArray()).put("token_type", "bearer"));
        }
    }

    private static String form(RoutingContext ctx, String name) {
        return ctx.request().getFormAttribute(name);
    }

    private static void refuse(RoutingContext ctx, String error, String description) {
        BoxAnswers.start(ctx, 400).putHeader("content-type", "application/json")
                .end(new JsonObject().put("error", error).put("error_description", description).toBuffer());
    }
}
