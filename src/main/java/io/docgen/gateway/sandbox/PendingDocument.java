package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One document of a batch: a job that ends after some time and creates a file. Data that a tag needs and that is
 * missing is an error, data that no tag needs a warning. A document whose name contains {@code fails} fails.
 *
 * @param wanted Box's {@code DocGenDocumentGenerationData}
 */
record PendingDocument(SandboxUser owner, SandboxTemplate template, String templateVersionId, SandboxFolder folder,
        String batchId, String outputType, JsonObject wanted, String jobId, String fileId, String versionId) {

    private static final int SIZE = 21_000;

    void addTo(SandboxStore store, Clock clock, Duration duration) {
        Instant started = clock.instant();
        store.addJob(owner, jobId, InjectedFault.NONE, Long.toString(started.getEpochSecond()), new SimulatedJob(
                status -> SandboxJob.withoutOutput(job(status)), fails() ? failed() : done(), clock, duration, started,
                () -> {
                    if (!fails()) {
                        Instant now = started.plus(duration);
                        store.addFile(owner, SandboxFile.of(owner, fileId, freeName(store, now), SIZE, versionId,
                                SandboxTime.of(now)).in(folder).withText(wanted.getJsonObject("user_input").encode()));
                    }
                }));
    }

    private JsonObject job(String status) {
        return SandboxJob.started(jobId, batchId, status)
                .put("template_file", SandboxJob.reference("file", template.id()))
                .put("template_file_version", SandboxJob.reference("file_version", templateVersionId))
                .put("output_type", outputType);
    }

    private boolean fails() {
        return name().toLowerCase(Locale.ROOT).contains("fails");
    }

    private JsonObject failed() {
        return SandboxJob.withoutOutput(job("failed"))
                .put("failures", SandboxJob.failures(List.of("The document could not be generated from the template."),
                        List.of()));
    }

    private JsonObject done() {
        Set<String> data = wanted.getJsonObject("user_input").fieldNames();
        Set<String> looked = template.tags().stream()
                .flatMap(PendingDocument::lookedFor).collect(Collectors.toSet());
        List<String> errors = looked.stream().filter(tag -> !data.contains(tag)).sorted()
                .map("The tag '%s' was not provided in the input data."::formatted).toList();
        List<String> warnings = data.stream().filter(tag -> !looked.contains(tag)).sorted()
                .map("The tag '%s' was provided but not used in the template."::formatted).toList();
        JsonObject job = SandboxJob.withOutput(job(errors.isEmpty() ? "completed" : "completed_with_error"),
                fileId, versionId);
        return errors.isEmpty() && warnings.isEmpty()
                ? job.putNull("failures")
                : job.put("failures", SandboxJob.failures(errors, warnings));
    }

    /** The top-level name in the data that a tag needs. Inner names are resolved in each item, if there is any. */
    private static Stream<String> lookedFor(JsonObject tag) {
        return tag.getJsonArray("json_paths").stream().map(String.class::cast).filter(path -> !path.contains("."));
    }

    private String name() {
        return wanted.getString("generated_file_name");
    }

    /** The file name with an extension, and with a time if the name is taken, as was observed of Box. */
    private String freeName(SandboxStore store, Instant now) {
        String extension = "." + outputType;
        String stem = name().endsWith(extension) ? name().substring(0, name().length() - extension.length()) : name();
        String free = stem + extension;
        for (Instant time = now; store.isTaken(owner, folder, free); time = time.plusMillis(1)) {
            free = stem + "_"
                    + DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss-SSS").format(time.atOffset(ZoneOffset.UTC))
                    + extension;
        }
        return free;
    }
}
