package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.docgen.gateway.box.loader.BoxEntry;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * A Doc Gen job (Box's {@code DocGenJob}). What comes after {@code failures} belongs to the full variant, which the list of
 * all jobs, {@code GET /2.0/docgen_jobs}, gives; {@code createdAt} was seen in a template's list too. Elsewhere it is null.
 *
 * @param status {@code pending}, then {@code submitted}, then {@code completed}, {@code completed_with_error} or
 *        {@code failed}, or what Box may add one day
 * @param outputType {@code docx} or {@code pdf}; a free string in Box's description
 * @param outputFile null or absent until the job has completed, and when it failed
 * @param failures null or absent when there is nothing to tell; older jobs never have it
 * @param createdAt in a format that Box does not declare: its example is ISO 8601 with an offset, seconds since 1970 were seen
 * @param source what asked for the job, such as {@code api}
 */
public record BoxDocgenJob(
        String id,
        String status,
        @JsonProperty("output_type") String outputType,
        BoxReference batch,
        @JsonProperty("template_file") BoxReference templateFile,
        @JsonProperty("template_file_version") BoxReference templateFileVersion,
        @JsonProperty("output_file") BoxReference outputFile,
        @JsonProperty("output_file_version") BoxReference outputFileVersion,
        Failures failures,
        @JsonProperty("created_at") OffsetDateTime createdAt,
        @JsonProperty("created_by") BoxReference createdBy,
        BoxReference enterprise,
        String source) implements BoxEntry {

    private static final Set<String> DONE = Set.of("completed", "completed_with_error", "failed");

    /** Where Box's description allows null it allows an empty object as well. */
    public BoxDocgenJob {
        outputFile = outputFile == null || outputFile.id() == null ? null : outputFile;
        outputFileVersion = outputFileVersion == null || outputFileVersion.id() == null ? null : outputFileVersion;
    }

    /** Sentences for people; Box gives no codes with them. */
    public record Failures(List<String> errors, List<String> warnings) {
    }

    @Override
    public boolean isComplete() {
        return BoxId.isOpaque(id) && status != null && outputType != null
                && batch != null && BoxId.isOpaque(batch.id()) && isKnown(templateFile) && isKnown(templateFileVersion)
                && isNullOrKnown(outputFile) && isNullOrKnown(outputFileVersion);
    }

    /** Whether Box has come to an end with the job: it will not change any more. Not so for a status nobody knows. */
    boolean isDone() {
        return DONE.contains(status);
    }

    private static boolean isNullOrKnown(BoxReference reference) {
        return reference == null || isKnown(reference);
    }

    private static boolean isKnown(BoxReference reference) {
        return reference != null && BoxId.isValid(reference.id());
    }
}
