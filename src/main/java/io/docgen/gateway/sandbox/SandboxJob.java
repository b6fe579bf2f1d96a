package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The JSON of Doc Gen jobs, Box's standard variant. */
final class SandboxJob {

    static final String TEMPLATE = "1700000000001";
    /** A template that needs only {@code customer_name}. */
    static final String SIMPLE_TEMPLATE = "1700000000004";
    static final String TEMPLATE_VERSION = "1870000000001";

    private SandboxJob() {
    }

    /** A job that has not ended, without {@code output_file} and {@code failures}. */
    static JsonObject started(String id, String batchId, String status) {
        return new JsonObject()
                .put("id", id)
                .put("type", "docgen_job")
                .put("batch", reference("docgen_batch", batchId))
                .put("template_file", reference("file", TEMPLATE))
                .put("template_file_version", reference("file_version", TEMPLATE_VERSION))
                .put("status", status)
                .put("output_type", "pdf");
    }

    static JsonObject withoutOutput(JsonObject job) {
        return job.putNull("output_file").putNull("output_file_version").putNull("failures");
    }

    static JsonObject completed(String id, String batchId) {
        return withOutput(started(id, batchId, "completed"), outputFile(id), outputVersion(id)).putNull("failures");
    }

    static JsonObject withOutput(JsonObject job, String fileId, String versionId) {
        return job.put("output_file", reference("file", fileId))
                .put("output_file_version", reference("file_version", versionId));
    }

    /** The full variant, which only the list of all jobs has. Another user requested the job with errors. */
    static JsonObject full(JsonObject job, String created, SandboxUser owner) {
        SandboxUser creator = "completed_with_error".equals(job.getString("status")) ? SandboxUser.BOB : owner;
        return job.copy()
                .put("created_at", created)
                .put("created_by", reference("user", creator.id()))
                .put("enterprise", reference("enterprise", "1910967"))
                .put("source", "api");
    }

    static JsonObject failures(List<String> errors, List<String> warnings) {
        return new JsonObject().put("errors", new JsonArray(errors)).put("warnings", new JsonArray(warnings));
    }

    static JsonObject reference(String type, String id) {
        return new JsonObject().put("type", type).put("id", id);
    }

    /** The id of a reference. One job has it as a number. */
    static String idOf(JsonObject job, String reference) {
        return String.valueOf(job.getJsonObject(reference).getValue("id"));
    }

    /** A job and its files have the same last three digits. */
    static String outputFile(String jobId) {
        return "1700000000" + jobId.substring(jobId.length() - 3);
    }

    static String outputVersion(String jobId) {
        return "1870000000" + jobId.substring(jobId.length() - 3);
    }
}
