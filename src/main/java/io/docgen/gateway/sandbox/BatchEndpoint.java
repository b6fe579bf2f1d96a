package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** The endpoint that requests documents: validates the request, answers 202 and starts a job for each document. */
final class BatchEndpoint {

    private static final Set<String> OUTPUT_TYPES = Set.of("docx", "pdf");
    private static final int MOST_DATA = 100 * 1024;

    private final SandboxStore store;
    private final Clock clock;
    private final Duration jobDuration;
    private final Executor worker;
    private final AtomicInteger jobs = new AtomicInteger(22_234_947);

    BatchEndpoint(SandboxStore store, Clock clock, Duration jobDuration, Executor worker) {
        this.store = store;
        this.clock = clock;
        this.jobDuration = jobDuration;
        this.worker = worker;
    }

    void addTo(Router router) {
        router.post("/2.0/docgen_batches").handler(ApiVersion.DOCGEN).handler(this::create);
    }

    private void create(RoutingContext ctx) {
        SandboxUser caller = Authentication.caller(ctx);
        RequestBody body = RequestBody.of(ctx);
        String templateId = body.id("file", "file");
        String folderId = body.id("destination_folder", "folder");
        String version = body.optionalId("file_version", "file_version");
        String outputType = body.text("output_type");
        JsonArray wanted = body.list("document_generation_data");
        check(body, outputType, wanted);
        if (body.complain(ctx)) {
            return;
        }
        Optional<SandboxTemplate> template = store.template(caller, templateId);
        Optional<SandboxFolder> folder = store.folder(caller, folderId);
        if (isTooLarge(wanted)) {
            BoxResponses.error(ctx, 413, "request_entity_too_large",
                    "The request payload exceeds the maximum allowed size.");
        } else if (template.isEmpty()) {
            BoxResponses.notFound(ctx, "file", templateId);
        } else if (version != null && !template.get().hasVersion(version)) {
            BoxResponses.notFound(ctx, "file_version", version);
        } else if (folder.isEmpty()) {
            BoxResponses.notFound(ctx, "destination_folder", folderId);
        } else if (!folder.get().mayUpload()) {
            BoxResponses.denied(ctx);
        } else {
            String batchId = UUID.randomUUID().toString();
            String used = version == null ? template.get().currentVersion() : version;
            for (int i = 0; i < wanted.size(); i++) {
                new PendingDocument(caller, template.get(), used, folder.get(), batchId, outputType,
                        wanted.getJsonObject(i), Integer.toString(jobs.getAndAdd(2400)), store.newId(), store.newId())
                        .addTo(store, clock, lifeOf(i), worker);
            }
            BoxResponses.json(ctx, 202, SandboxJob.reference("docgen_batch", batchId));
        }
    }

    /** A duration for each job, at most the configured one. */
    private Duration lifeOf(int document) {
        return jobDuration.multipliedBy(6 + document % 5).dividedBy(10);
    }

    private static void check(RequestBody body, String outputType, JsonArray documents) {
        String source = body.text("input_source");
        if (source != null && !source.equals("api")) {
            body.invalid("input_source", source);
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

    private static boolean isTooLarge(JsonArray documents) {
        return documents.stream().map(JsonObject.class::cast)
                .anyMatch(document -> document.getJsonObject("user_input").toBuffer().length() > MOST_DATA);
    }
}
