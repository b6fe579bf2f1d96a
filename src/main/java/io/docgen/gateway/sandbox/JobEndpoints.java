package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The endpoints for Doc Gen jobs. */
final class JobEndpoints {

    private final SandboxStore store;
    private final SandboxConfig config;

    JobEndpoints(SandboxStore store, SandboxConfig config) {
        this.store = store;
        this.config = config;
    }

    void addTo(Router router) {
        router.get("/2.0/docgen_jobs").handler(ApiVersion.DOCGEN)
                .handler(ctx -> MarkerPage.answer(ctx, store.allJobs(Authentication.caller(ctx))));
        router.get("/2.0/docgen_jobs/:id").handler(ApiVersion.DOCGEN).handler(this::job);
        router.get("/2.0/docgen_batch_jobs/:id").handler(ApiVersion.DOCGEN).handler(this::batchJobs);
    }

    private void job(RoutingContext ctx) {
        String id = ctx.pathParam("id");
        store.job(Authentication.caller(ctx), id).ifPresentOrElse(
                job -> job.fault().answer(ctx, job.read(), job.reads().getAndIncrement(), config.slowJobDelay()),
                () -> BoxResponses.notFound(ctx, "job_id", id));
    }

    private void batchJobs(RoutingContext ctx) {
        String id = ctx.pathParam("id");
        List<JsonObject> jobs = store.jobsOfBatch(Authentication.caller(ctx), id);
        if (jobs.isEmpty()) {
            BoxResponses.notFound(ctx, "batch_id", id);
        } else {
            MarkerPage.answer(ctx, jobs);
        }
    }
}
