package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The endpoint that has documents made: checks the request, answers 202 and makes a job of each document. */
final class BatchEndpoint {

    private static final Set<String> OUTPUT_TYPES = Set.of("docx", "pdf");

    private final World world;
    private final Clock clock;
    private final Duration jobDuration;
    private final AtomicInteger batches = new AtomicInteger(1000);
    private final AtomicInteger documents = new AtomicInteger(1000);

    BatchEndpoint(World world, Clock clock, Duration jobDuration) {
        this.world = world;
        this.clock = clock;
        this.jobDuration = jobDuration;
    }

    void addTo(Router router) {
        router.post("/2.0/docgen_batches").handler(ApiVersion.DOCGEN).handler(this::create);
    }

    private void create(RoutingContext ctx) {
        Account caller = Authentication.caller(ctx);
        RequestBody body = RequestBody.of(ctx);
        String templateId = body.id("file");
        String folderId = body.id("destination_folder");
        String outputType = body.text("output_type");
        JsonArray wanted = body.list("document_generation_data");
        check(body, outputType, wanted);
        if (body.complain(ctx)) {
            return;
        }
        Optional<SandboxTemplate> template = world.template(caller, templateId);
        Optional<SandboxFolder> folder = SandboxFolder.ofId(folderId);
        String version = body.optionalId("file_version");
        if (template.isEmpty()) {
            BoxAnswers.notFound(ctx, "file", templateId);
        } else if (version != null && !template.get().hasVersion(version)) {
            BoxAnswers.notFound(ctx, "file_version", version);
        } else if (folder.isEmpty()) {
            BoxAnswers.notFound(ctx, "destination_folder", folderId);
        } else {
            String batchId = "2000000" + batches.getAndIncrement();
            String used = version == null ? template.get().currentVersion() : version;
            wanted.forEach(document -> new DocumentInTheMaking(caller, template.get(), used, folder.get(), batchId,
                    outputType, (JsonObject) document, documents.getAndIncrement()).addTo(world, clock, jobDuration));
            BoxAnswers.start(ctx, 202).putHeader("content-type", "application/json")
                    .end(SandboxJob.reference("docgen_batch", batchId).toBuffer());
        }
    }

    private static void check(RequestBody body, String outputType, JsonArray documents) {
        if (!"api".equals(body.text("input_source"))) {
            body.invalid("input_source", "");
        }
        if (outputType != null && !OUTPUT_TYPES.contains(outputType)) {
            body.invalid("output_type", outputType);
        }
        for (Object document : documents) {
            if (!(document instanceof JsonObject json) || !(json.getValue("generated_file_name") instanceof String)
                    || !(json.getValue("user_input") instanceof JsonObject)) {
                body.invalid("document_generation_data", document);
            }
        }
    }
}
