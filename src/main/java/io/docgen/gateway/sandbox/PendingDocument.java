package io.docgen.gateway.sandbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * One document of a batch: a job that ends after some time and creates a file. A tag without data is an error, data
 * that no tag needs a warning. A document whose name contains {@code fails} fails.
 *
 * @param wanted Box's {@code DocGenDocumentGenerationData}
 */
record PendingDocument(SandboxUser owner, SandboxTemplate template, String templateVersionId, SandboxFolder folder,
        String batchId, String outputType, JsonObject wanted, String jobId, String fileId, String versionId) {

    private static final String FAILURE = "The document could not be generated from the template.";

    /** @param worker makes the document, beside the event loops */
    void addTo(SandboxStore store, Clock clock, Duration duration, Executor worker) {
        Instant started = clock.instant();
        CompletableFuture<GeneratedDocument> document = CompletableFuture.supplyAsync(this::generated, worker)
                .exceptionally(failure -> GeneratedDocument.failed(FAILURE));
        store.requested(jobId, fileId);
        store.addJob(owner, jobId, InjectedFault.NONE, Long.toString(started.getEpochSecond()), new SimulatedJob(
                status -> SandboxJob.withoutOutput(job(status)),
                () -> Optional.ofNullable(document.getNow(null)).map(this::done), clock, duration, started, () -> {
                    Buffer content = document.join().content();
                    if (content != null) {
                        addFile(store, content, started.plus(duration));
                    }
                }));
    }

    private GeneratedDocument generated() {
        return name().toLowerCase(Locale.ROOT).contains("fails")
                ? GeneratedDocument.failed(FAILURE)
                : GeneratedDocument.of(template.file(), wanted.getJsonObject("user_input"), outputType);
    }

    private void addFile(SandboxStore store, Buffer content, Instant now) {
        String extension = "." + outputType;
        String stem = name().endsWith(extension) ? name().substring(0, name().length() - extension.length()) : name();
        String free = store.freeName(owner, folder, stem, extension, now);
        store.addDocument(owner, jobId, SandboxFile.of(owner, fileId, free, content.length(), versionId,
                SandboxTime.of(now)).in(folder).withUpload(content));
    }

    private JsonObject job(String status) {
        return SandboxJob.started(jobId, batchId, status)
                .put("template_file", SandboxJob.reference("file", template.id()))
                .put("template_file_version", SandboxJob.reference("file_version", templateVersionId))
                .put("output_type", outputType);
    }

    private JsonObject done(GeneratedDocument document) {
        if (document.content() == null) {
            return SandboxJob.withoutOutput(job("failed"))
                    .put("failures", SandboxJob.failures(document.errors(), List.of()));
        }
        JsonObject job = SandboxJob.withOutput(job(document.errors().isEmpty() ? "completed" : "completed_with_error"),
                fileId, versionId);
        return document.errors().isEmpty() && document.warnings().isEmpty()
                ? job.putNull("failures")
                : job.put("failures", SandboxJob.failures(document.errors(), document.warnings()));
    }

    private String name() {
        return wanted.getString("generated_file_name");
    }
}
