package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Box's token endpoint for the client credentials grant. Every client gets a token, except with the secret
 * {@code wrong}. A token for an enterprise has Alice's rights and may act as other users. A token for a user has the
 * rights of that user.
 */
final class TokenEndpoint {

    private static final int LIFETIME = 4123;

    private final IssuedTokens tokens;

    TokenEndpoint(IssuedTokens tokens) {
        this.tokens = tokens;
    }

    void addTo(Router router) {
        router.post("/oauth2/token").handler(this::token);
        router.post("/oauth2/revoke").handler(this::revoke);
    }

    private void token(RoutingContext ctx) {
        String subject = form(ctx, "box_subject_type");
        if (!"client_credentials".equals(form(ctx, "grant_type"))) {
            refuse(ctx, "unsupported_grant_type", "The grant type is not supported here");
        } else if (isWrongClient(ctx)) {
            refuse(ctx, "invalid_client", "The client credentials are invalid");
        } else if (form(ctx, "box_subject_id") == null || !"enterprise".equals(subject) && !"user".equals(subject)) {
            refuse(ctx, "unauthorized_client", "The \"box_subject_type\" value is unauthorized for this client_id");
        } else if (subject.equals("enterprise")) {
            grant(ctx, IssuedTokens.ofService());
        } else {
            SandboxUser.ofId(form(ctx, "box_subject_id")).ifPresentOrElse(user -> grant(ctx, IssuedTokens.of(user)),
                    () -> refuse(ctx, "invalid_grant", "Grant credentials are invalid"));
        }
    }

    private void revoke(RoutingContext ctx) {
        if (isWrongClient(ctx)) {
            refuse(ctx, "invalid_client", "The client credentials are invalid");
        } else if (form(ctx, "token") == null) {
            refuse(ctx, "invalid_request", "Missing parameter: token");
        } else {
            tokens.revoke(form(ctx, "token"));
            BoxResponses.start(ctx, 200).end();
        }
    }

    private static boolean isWrongClient(RoutingContext ctx) {
        return form(ctx, "client_id") == null || form(ctx, "client_secret") == null
                || form(ctx, "client_secret").equals("wrong");
    }

    private static void grant(RoutingContext ctx, String token) {
        BoxResponses.json(ctx, new JsonObject().put("access_token", token).put("expires_in", LIFETIME)
                .put("restricted_to", new JsonArray()).put("token_type", "bearer"));
    }

    private static String form(RoutingContext ctx, String name) {
        return ctx.request().getFormAttribute(name);
    }

    private static void refuse(RoutingContext ctx, String error, String description) {
        BoxResponses.start(ctx, 400).putHeader("content-type", "application/json")
                .end(new JsonObject().put("error", error).put("error_description", description).toBuffer());
    }
}
