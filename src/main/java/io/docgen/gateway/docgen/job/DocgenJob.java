package io.docgen.gateway.docgen.job;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.BoxReference;
import io.docgen.gateway.docgen.user.Enterprise;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A job. The components up to {@code enterprise} are its fields. {@link DocgenJobApi} resolves the references after it
 * to fields.
 */
@Description("One document being made from one template.")
public record DocgenJob(
        @NonNull @Id @Description("The id of the job.") String id,
        @NonNull @Description("The status of the job.") DocgenJobStatus status,
        @NonNull @Description("The status as Box sends it, also if this gateway does not know it.") String rawStatus,
        @Description("The format of the document; null if this gateway does not know it: see "
                + "`rawOutputType`.") @Nullable DocgenOutputType outputType,
        @NonNull @Description("The format as Box sends it, such as `pdf`.") String rawOutputType,
        @Description("Errors and warnings; null if there are none.") @Nullable DocgenJobFailures failures,
        @Description("When the job was requested. Box returns it only in `docgenJobs` and in `jobs` of a template. "
                + "Elsewhere null, unless you have read such a list within the last hour.") @Nullable OffsetDateTime createdAt,
        @Description("Where the job was requested, such as `api`. Box returns it only in `docgenJobs`. Elsewhere null, "
                + "unless you have read that within the last hour.") @Nullable String source,
        @Description("The enterprise of the job. Box returns it only in `docgenJobs`. Elsewhere null, unless you have "
                + "read that within the last hour.") @Nullable Enterprise enterprise,
        @Ignore BoxReference templateFileReference,
        @Ignore BoxReference templateFileVersionReference,
        @Ignore @Nullable BoxReference outputFileReference,
        @Ignore @Nullable BoxReference outputFileVersionReference,
        @Ignore BoxReference batchReference,
        @Ignore @Nullable BoxReference createdByReference) {

    public static DocgenJob of(BoxDocgenJob job) {
        return new DocgenJob(job.id(), DocgenJobStatus.of(job.status()), job.status(),
                DocgenOutputType.of(job.outputType()),
                job.outputType(),
                DocgenJobFailures.of(job.failures()), job.createdAt(), job.source(),
                Enterprise.of(job.enterprise()), job.templateFile(), job.templateFileVersion(), job.outputFile(),
                job.outputFileVersion(), job.batch(), job.createdBy());
    }
}
