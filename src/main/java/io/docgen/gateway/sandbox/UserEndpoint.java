package io.docgen.gateway.sandbox;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The endpoint for users. Alice and Bob are not administrators, so each can read only their own user. */
final class UserEndpoint {

    private UserEndpoint() {
    }

    static void addTo(Router router) {
        router.get("/2.0/users/:id").handler(ApiVersion.FILES).handler(UserEndpoint::user);
    }

    private static void user(RoutingContext ctx) {
        SandboxUser caller = Authentication.caller(ctx);
        String id = ctx.pathParam("id");
        if (id.equals("me") || id.equals(caller.id())) {
            BoxResponses.json(ctx, SandboxFile.select(caller.standard(), ctx.request().getParam("fields")));
        } else if (SandboxUser.ofId(id).isPresent()) {
            BoxResponses.error(ctx, 403, "access_denied_insufficient_permissions",
                    "Access denied - insufficient permission");
        } else {
            BoxResponses.notFound(ctx, "user", id);
        }
    }
}
