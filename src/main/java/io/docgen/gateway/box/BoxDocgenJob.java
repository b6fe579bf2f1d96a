package io.docgen.gateway.box;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.box.json.SnakeCase;
import io.docgen.gateway.box.loader.BoxEntry;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Doc Gen job (Box's {@code DocGenJob}). The components after {@code failures} belong to the full variant, which only
 * the list of all jobs, {@code GET /2.0/docgen_jobs}, has; {@code createdAt} was observed in the list of a template
 * too. Elsewhere they are null.
 *
 * @param status {@code pending}, then {@code submitted}, then {@code completed}, {@code completed_with_error} or
 * {@code failed}, or a future value
 * @param outputType {@code docx} or {@code pdf}; a free string in Box's OpenAPI
 * @param outputFile null until the job has completed, and if it failed
 * @param failures null if there are none; older jobs never have any
 * @param createdAt Box's example is ISO 8601 with an offset; seconds since 1970 were observed
 * @param source where the job was requested, such as {@code api}
 */
@SnakeCase
public record BoxDocgenJob(
        String id,
        String status,
        String outputType,
        BoxReference batch,
        BoxReference templateFile,
        BoxReference templateFileVersion,
        @Nullable BoxReference outputFile,
        @Nullable BoxReference outputFileVersion,
        @Nullable Failures failures,
        @Nullable OffsetDateTime createdAt,
        @Nullable BoxReference createdBy,
        @Nullable BoxReference enterprise,
        @Nullable String source) implements BoxEntry {

    private static final Set<String> WITH_FILE = Set.of("completed", "completed_with_error");
    private static final String WITHOUT_FILE = "failed";

    /** Box may send an empty object in place of null. */
    public BoxDocgenJob {
        outputFile = outputFile == null || outputFile.id() == null ? null : outputFile;
        outputFileVersion = outputFileVersion == null || outputFileVersion.id() == null ? null : outputFileVersion;
    }

    /** Messages for people, without codes. */
    @JsonDeserialize(using = FailuresDeserializer.class)
    public record Failures(@Nullable List<String> errors, @Nullable List<String> warnings) {
    }

    @Override
    public boolean isComplete() {
        return BoxId.isOpaque(id) && status != null && outputType != null
                && batch != null && BoxId.isOpaque(batch.id()) && isKnown(templateFile) && isKnown(templateFileVersion)
                && isNullOrKnown(outputFile) && isNullOrKnown(outputFileVersion);
    }

    /** Whether the job will not change any more, see {@link #isDone(String, BoxReference)}. */
    public boolean isDone() {
        return isDone(status, outputFile);
    }

    /**
     * Whether a job will not change any more. One that has completed may get its file a moment later. False for an
     * unknown status.
     */
    public static boolean isDone(String status, @Nullable BoxReference outputFile) {
        return status.equals(WITHOUT_FILE) || WITH_FILE.contains(status) && outputFile != null;
    }

    private static boolean isNullOrKnown(@Nullable BoxReference reference) {
        return reference == null || isKnown(reference);
    }

    private static boolean isKnown(@Nullable BoxReference reference) {
        return reference != null && BoxId.isValid(reference.id());
    }
}
