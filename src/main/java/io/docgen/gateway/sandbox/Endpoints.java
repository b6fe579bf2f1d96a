package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The endpoints of Box that the sandbox has; some are in {@link TemplateEndpoints} and {@link BatchEndpoint}. */
final class Endpoints {

    private final World world;
    private final Clock clock;
    private final SandboxConfig config;

    Endpoints(World world, Clock clock, SandboxConfig config) {
        this.world = world;
        this.clock = clock;
        this.config = config;
    }

    void addTo(Router router) {
        router.route().handler(BodyHandler.create(false));
        TokenEndpoint.addTo(router);
        router.route().handler(new Authentication());
        router.get("/2.0/docgen_jobs").handler(ApiVersion.DOCGEN)
                .handler(ctx -> MarkerPage.answer(ctx, world.allJobs(Authentication.caller(ctx))));
        router.get("/2.0/docgen_jobs/:id").handler(ApiVersion.DOCGEN).handler(this::job);
        router.get("/2.0/docgen_batch_jobs/:id").handler(ApiVersion.DOCGEN).handler(this::batchJobs);
        router.get("/2.0/files/:id").handler(ApiVersion.FILES).handler(ctx -> file(ctx, Endpoints::fileAnswer));
        router.get("/2.0/files/:id/versions/:version").handler(ApiVersion.FILES)
                .handler(ctx -> file(ctx, Endpoints::versionAnswer));
        router.get("/2.0/files/:id/content").handler(ApiVersion.FILES).handler(ctx -> file(ctx, this::contentAnswer));
        router.get("/2.0/files/:id/thumbnail.png").handler(ApiVersion.FILES)
                .handler(ctx -> file(ctx, (request, file) -> BoxAnswers.start(request, 302)
                        .putHeader("location", "https://cdn01.boxcdn.net/icons/document_32x32.png").end()));
        router.get("/2.0/folders/:id").handler(ApiVersion.FILES).handler(this::folder);
        router.get("/2.0/users/:id").handler(ApiVersion.FILES).handler(Endpoints::user);
        new TemplateEndpoints(world).addTo(router);
        new BatchEndpoint(world, clock, config.jobDuration()).addTo(router);
        router.errorHandler(404, ctx -> BoxAnswers.error(ctx, 404, "not_found", "Not Found"));
        router.errorHandler(405, ctx -> BoxAnswers.error(ctx, 405, "method_not_allowed", "Method Not Allowed"));
        router.errorHandler(500, ctx -> BoxAnswers.error(ctx, 500, "internal_server_error", "Internal Server Error"));
    }

    private void job(RoutingContext ctx) {
        String id = ctx.pathParam("id");
        world.job(Authentication.caller(ctx), id).ifPresentOrElse(
                job -> job.trouble().answer(ctx, job.json(), job.reads().getAndIncrement(), config.slowness()),
                () -> BoxAnswers.notFound(ctx, "job_id", id));
    }

    private void batchJobs(RoutingContext ctx) {
        String id = ctx.pathParam("id");
        List<JsonObject> jobs = world.jobsOfBatch(Authentication.caller(ctx), id);
        if (jobs.isEmpty()) {
            BoxAnswers.notFound(ctx, "batch_id", id);
        } else {
            MarkerPage.answer(ctx, jobs);
        }
    }

    private void file(RoutingContext ctx, BiConsumer<RoutingContext, SandboxFile> answer) {
        String id = ctx.pathParam("id");
        if (!id.matches("[0-9]+")) {
            BoxAnswers.error(ctx, 405, "method_not_allowed", "Method Not Allowed");
            return;
        }
        world.file(Authentication.caller(ctx), id).ifPresentOrElse(file -> {
            if (file.forbidden()) {
                BoxAnswers.error(ctx, 403, "forbidden_by_policy", "Access denied – Blocked by Shield Access Policy");
            } else {
                answer.accept(ctx, file);
            }
        }, () -> BoxAnswers.notFound(ctx, "item", "f_" + id));
    }

    private void folder(RoutingContext ctx) {
        Account caller = Authentication.caller(ctx);
        String id = ctx.pathParam("id");
        SandboxFolder.ofId(id).ifPresentOrElse(
                folder -> BoxAnswers.json(ctx, SandboxFile.select(folder.standard(caller, world.filesIn(folder, caller)),
                        ctx.request().getParam("fields"))),
                () -> BoxAnswers.notFound(ctx, "folder", "d_" + id));
    }

    /** Alice and Bob are no administrators: they may look up themselves and nobody else. */
    private static void user(RoutingContext ctx) {
        Account caller = Authentication.caller(ctx);
        String id = ctx.pathParam("id");
        if (id.equals("me") || id.equals(caller.id())) {
            BoxAnswers.json(ctx, SandboxFile.select(caller.standard(), ctx.request().getParam("fields")));
        } else if (Account.ofId(id).isPresent()) {
            BoxAnswers.error(ctx, 403, "access_denied_insufficient_permissions",
                    "Access denied - insufficient permission");
        } else {
            BoxAnswers.notFound(ctx, "user", id);
        }
    }

    /** A file that was just marked as a template is not ready to be downloaded yet either. */
    private void contentAnswer(RoutingContext ctx, SandboxFile file) {
        if (world.template(Authentication.caller(ctx), file.id()).filter(SandboxTemplate::processing).isPresent()) {
            BoxAnswers.start(ctx, 202).putHeader("retry-after", "2").end();
        } else if ("trashed".equals(file.full().getString("item_status"))) {
            BoxAnswers.error(ctx, 404, "trashed", "Item is trashed");
        } else {
            BoxAnswers.start(ctx, 302)
                    .putHeader("location", "https://dl.boxcloud.com/d/1/" + UUID.randomUUID() + "/download").end();
        }
    }

    private static void fileAnswer(RoutingContext ctx, SandboxFile file) {
        BoxAnswers.json(ctx, file.answer(ctx.request().getParam("fields"), ctx.request().getHeader("x-rep-hints")));
    }

    /** Past versions only; what Box does for the current one is not documented. */
    private static void versionAnswer(RoutingContext ctx, SandboxFile file) {
        String id = ctx.pathParam("version");
        JsonObject version = file.pastVersions().get(id);
        if (version == null) {
            BoxAnswers.notFound(ctx, "file_version", id);
        } else {
            BoxAnswers.json(ctx, SandboxFile.select(version, ctx.request().getParam("fields")));
        }
    }
}
