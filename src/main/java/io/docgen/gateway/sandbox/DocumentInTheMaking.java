package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One document of a batch: a job that comes to its end in a while and leaves a file. What the template's tags look for
 * and the data does not have is an error, what no tag looks for a warning.
 *
 * @param wanted Box's {@code DocGenDocumentGenerationData}
 * @param number makes the ids of the job and the file
 */
record DocumentInTheMaking(Account owner, SandboxTemplate template, String templateVersionId, SandboxFolder folder,
        String batchId, String outputType, JsonObject wanted, int number) {

    void addTo(World world, Clock clock, Duration duration) {
        String jobId = "1000000" + number;
        world.addJob(owner, jobId, Trouble.NONE, new JobInProgress(
                status -> SandboxJob.withoutOutput(job(jobId, status)), done(jobId), clock, duration, clock.instant(),
                () -> world.addFile(owner, file(freeName(world)))));
    }

    private JsonObject job(String jobId, String status) {
        return SandboxJob.begun(jobId, batchId, status)
                .put("template_file", SandboxJob.reference("file", template.id()))
                .put("template_file_version", SandboxJob.reference("file_version", templateVersionId))
                .put("output_type", outputType);
    }

    private JsonObject done(String jobId) {
        Set<String> data = wanted.getJsonObject("user_input").fieldNames();
        Set<String> looked = template.tags().stream()
                .flatMap(DocumentInTheMaking::lookedFor).collect(Collectors.toSet());
        List<String> errors = looked.stream().filter(tag -> !data.contains(tag)).sorted()
                .map("The tag '%s' was not provided in the input data."::formatted).toList();
        List<String> warnings = data.stream().filter(tag -> !looked.contains(tag)).sorted()
                .map("The tag '%s' was provided but not used in the template."::formatted).toList();
        JsonObject job = SandboxJob.withOutput(job(jobId, errors.isEmpty() ? "completed" : "completed_with_error"),
                fileId(), versionId());
        return errors.isEmpty() && warnings.isEmpty() ? job.putNull("failures")
                : job.put("failures", SandboxJob.failures(errors, warnings));
    }

    /** The top level of the data that a tag needs; inner names are looked up in each item, if there is any. */
    private static Stream<String> lookedFor(JsonObject tag) {
        return tag.getJsonArray("json_paths").stream().map(String.class::cast).filter(path -> !path.contains("."));
    }

    private SandboxFile file(String name) {
        return SandboxFile.of(owner, fileId(), name, 20_000 + number, versionId()).in(folder);
    }

    /** With the extension if the name has none, and a number if the name is taken. */
    private String freeName(World world) {
        String extension = "." + outputType;
        String asked = wanted.getString("generated_file_name");
        String stem = asked.endsWith(extension) ? asked.substring(0, asked.length() - extension.length()) : asked;
        String name = stem + extension;
        for (int i = 1; world.hasFileNamed(owner, name); i++) {
            name = stem + " (" + i + ")" + extension;
        }
        return name;
    }

    private String fileId() {
        return "170000000" + number;
    }

    private String versionId() {
        return "187000000" + number;
    }
}
