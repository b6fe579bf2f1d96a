package io.docgen.gateway.job;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.BoxReference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A job and what it points at. The components up to {@code failures} are its fields; the references after it are
 * resolved to fields by {@link DocgenJobApi}.
 */
@Description("The making of one document from one template.")
public record DocgenJob(
        @NonNull @Id @Description("The id of the job.") String id,
        @NonNull @Description("How far the job has come.") DocgenJobStatus status,
        @NonNull @Description("The status in Box's own word, also when this gateway does not know it.") String rawStatus,
        @NonNull @Description("What kind of document is made: `docx` or `pdf`.") String outputType,
        @Description("What went wrong, if anything did.") DocgenJobFailures failures,
        @Ignore BoxReference templateFileReference,
        @Ignore BoxReference templateFileVersionReference,
        @Ignore BoxReference outputFileReference,
        @Ignore BoxReference outputFileVersionReference,
        @Ignore BoxReference batchReference) {

    static DocgenJob of(BoxDocgenJob job) {
        return new DocgenJob(job.id(), DocgenJobStatus.of(job.status()), job.status(), job.outputType(),
                DocgenJobFailures.of(job.failures()), job.templateFile(), job.templateFileVersion(), job.outputFile(),
                job.outputFileVersion(), job.batch());
    }
}
