package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** The endpoints of Box Sign, and the page at which a sender prepares a document. */
final class SignEndpoints {

    private static final String PREPARE = "/sign/document/%s/%s/prepare";
    private static final String PAGE = "<!doctype html><html lang=\"en\"><title>Sandbox of Box Sign</title><p>%s</p>";
    private static final String BUTTON = "<form method=\"post\"><button>Send the sign request</button></form>";

    private final SignRequestCreation creation;
    private final KeptSignRequests requests = new KeptSignRequests();

    SignEndpoints(SandboxStore store, Clock clock, Duration duration, Executor worker) {
        this.creation = new SignRequestCreation(store, clock, duration, worker);
        requests.addSamples(store, clock);
    }

    /** What needs no token, but the secret in the URL. */
    void addPageTo(Router router) {
        router.get("/sign/document/:id/:secret/prepare").handler(ctx -> prepare(ctx, false));
        router.post("/sign/document/:id/:secret/prepare").handler(ctx -> prepare(ctx, true));
    }

    void addTo(Router router) {
        router.post("/2.0/sign_requests").handler(ApiVersion.FILES).handler(this::create);
        router.get("/2.0/sign_requests").handler(ApiVersion.FILES).handler(this::list);
        router.get("/2.0/sign_requests/:id").handler(ApiVersion.FILES)
                .handler(ctx -> request(ctx, (context, request) -> BoxResponses.json(context, now(context, request))));
        router.post("/2.0/sign_requests/:id/cancel").handler(ApiVersion.FILES)
                .handler(ctx -> request(ctx, SignEndpoints::cancel));
        router.post("/2.0/sign_requests/:id/resend").handler(ApiVersion.FILES)
                .handler(ctx -> request(ctx, SignEndpoints::resend));
    }

    private void request(RoutingContext ctx, BiConsumer<RoutingContext, SandboxSignRequest> answer) {
        String id = ctx.pathParam("id");
        requests.find(Authentication.caller(ctx), id).ifPresentOrElse(request -> answer.accept(ctx, request),
                () -> BoxResponses.notFound(ctx, "sign_request", id));
    }

    private void create(RoutingContext ctx) {
        SandboxSignRequest created = creation.create(ctx);
        if (created != null) {
            requests.add(Authentication.caller(ctx), created);
            BoxResponses.json(ctx, 201, now(ctx, created));
        }
    }

    private void list(RoutingContext ctx) {
        MarkerPage.answer(ctx,
                requests.of(Authentication.caller(ctx)).stream().map(request -> now(ctx, request)).toList());
    }

    private static JsonObject now(RoutingContext ctx, SandboxSignRequest request) {
        return request.now(Downloads.here(ctx) + PREPARE.formatted(request.id(), request.secret()));
    }

    private static void cancel(RoutingContext ctx, SandboxSignRequest request) {
        if (request.cancel()) {
            BoxResponses.json(ctx, now(ctx, request));
        } else {
            BoxResponses.error(ctx, 400, "bad_request", "The sign request has ended and cannot be cancelled.");
        }
    }

    private static void resend(RoutingContext ctx, SandboxSignRequest request) {
        if (request.resend()) {
            BoxResponses.start(ctx, 202).end();
        } else {
            BoxResponses.error(ctx, 400, "bad_request",
                    "The sign request is not out for signature, or was sent again within the last 10 minutes.");
        }
    }

    private void prepare(RoutingContext ctx, boolean send) {
        requests.find(ctx.pathParam("id"), ctx.pathParam("secret")).ifPresentOrElse(request -> {
            String text = !send
                    ? "Box shows the document here, so that you place the fields for signatures." + BUTTON
                    : request.prepared() ? "The sign request is sent." : "There is nothing to prepare.";
            ctx.response().putHeader("content-type", "text/html; charset=utf-8").end(PAGE.formatted(text));
        }, () -> BoxResponses.error(ctx, 404, "not_found", "Not Found"));
    }
}
