package io.docgen.gateway.job;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.BoxReference;
import io.docgen.gateway.user.Enterprise;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A job and what it points at. The components up to {@code enterprise} are its fields; the references after it are
 * resolved to fields by {@link DocgenJobApi}.
 */
@Description("The making of one document from one template.")
public record DocgenJob(
        @NonNull @Id @Description("The id of the job.") String id,
        @NonNull @Description("How far the job has come.") DocgenJobStatus status,
        @NonNull @Description("The status in Box's own word, also when this gateway does not know it.") String rawStatus,
        @NonNull @Description("What kind of document is made: `docx` or `pdf`.") String outputType,
        @Description("What went wrong, if anything did.") DocgenJobFailures failures,
        @Description("When the job was requested. Known in `docgenJobs` and in the `jobs` of a template; null elsewhere, "
                + "as Box does not return it there.")
        OffsetDateTime createdAt,
        @Description("What requested the job, such as `api`. Known in `docgenJobs`; null where Box does not return it.") String source,
        @Description("The enterprise the job belongs to. Known in `docgenJobs`; null where Box does not return it.") Enterprise enterprise,
        @Ignore BoxReference templateFileReference,
        @Ignore BoxReference templateFileVersionReference,
        @Ignore BoxReference outputFileReference,
        @Ignore BoxReference outputFileVersionReference,
        @Ignore BoxReference batchReference,
        @Ignore BoxReference createdByReference) {

    static DocgenJob of(BoxDocgenJob job) {
        return new DocgenJob(job.id(), DocgenJobStatus.of(job.status()), job.status(), job.outputType(),
                DocgenJobFailures.of(job.failures()), job.createdAt(), job.source(),
                Enterprise.of(job.enterprise()), job.templateFile(), job.templateFileVersion(), job.outputFile(),
                job.outputFileVersion(), job.batch(), job.createdBy());
    }
}
