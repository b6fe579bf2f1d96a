package io.docgen.gateway.sandbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The endpoints for Doc Gen templates. */
final class TemplateEndpoints {

    private final SandboxStore store;
    private final Executor worker;

    TemplateEndpoints(SandboxStore store, Executor worker) {
        this.store = store;
        this.worker = worker;
    }

    void addTo(Router router) {
        router.get("/2.0/docgen_templates").handler(ApiVersion.DOCGEN).handler(ctx -> MarkerPage.answer(ctx,
                store.templates(Authentication.caller(ctx)).stream().map(SandboxTemplate::json).toList()));
        router.post("/2.0/docgen_templates").handler(ApiVersion.DOCGEN).handler(this::mark);
        router.delete("/2.0/docgen_templates/:id").handler(ApiVersion.DOCGEN)
                .handler(ctx -> template(ctx, template -> {
                    store.removeTemplate(template.id());
                    BoxResponses.start(ctx, 204).end();
                }));
        router.get("/2.0/docgen_templates/:id").handler(ApiVersion.DOCGEN)
                .handler(ctx -> template(ctx, template -> BoxResponses.json(ctx, template.json())));
        router.get("/2.0/docgen_templates/:id/tags").handler(ApiVersion.DOCGEN)
                .handler(ctx -> template(ctx, template -> tags(ctx, template)));
        router.get("/2.0/docgen_template_jobs/:id").handler(ApiVersion.DOCGEN)
                .handler(ctx -> template(ctx, template -> MarkerPage.answer(ctx,
                        store.jobsOfTemplate(Authentication.caller(ctx), template.id()))));
    }

    private void template(RoutingContext ctx, Consumer<SandboxTemplate> answer) {
        String id = ctx.pathParam("id");
        store.template(Authentication.caller(ctx), id).ifPresentOrElse(answer,
                () -> BoxResponses.notFound(ctx, "template_id", id));
    }

    /** Idempotent. */
    private void mark(RoutingContext ctx) {
        SandboxUser caller = Authentication.caller(ctx);
        RequestBody body = RequestBody.of(ctx);
        String id = body.id("file", "file");
        if (body.complain(ctx)) {
            return;
        }
        store.file(caller, id).ifPresentOrElse(file -> mark(ctx, caller, file),
                () -> BoxResponses.notFound(ctx, "file", id));
    }

    /** Finding the tags of a large template takes long for an event loop. */
    private void mark(RoutingContext ctx, SandboxUser caller, SandboxFile file) {
        Future.fromCompletionStage(CompletableFuture.supplyAsync(
                () -> store.template(caller, file.id()).orElseGet(() -> SandboxTemplate.of(file)), worker),
                ctx.vertx().getOrCreateContext()).onFailure(ctx::fail).onSuccess(template -> {
                    store.addTemplate(caller, template);
                    BoxResponses.json(ctx, 201,
                            new JsonObject().put("file", SandboxJob.reference("file", file.id())));
                });
    }

    private static void tags(RoutingContext ctx, SandboxTemplate template) {
        String version = ctx.request().getParam("template_version_id");
        if (version != null && !template.hasVersion(version)) {
            BoxResponses.notFound(ctx, "template_version_id", version);
        } else if (template.processing()) {
            BoxResponses.start(ctx, 202).putHeader("content-type", "application/json")
                    .end(new JsonObject().put("message", "Processing tags for this file.").toBuffer());
        } else {
            MarkerPage.answer(ctx, template.tags());
        }
    }
}
