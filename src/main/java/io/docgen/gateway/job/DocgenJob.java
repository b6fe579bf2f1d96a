package io.docgen.gateway.job;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.BoxReference;
import io.docgen.gateway.user.Enterprise;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
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
        @Description("When the job was requested. Box tells it in the list of all jobs only, so it is null elsewhere.")
        OffsetDateTime createdAt,
        @Description("What asked for the job, such as `api`. Box tells it in the list of all jobs only, so it is null "
                + "elsewhere.") String source,
        @Description("The enterprise the job belongs to. Box tells it in the list of all jobs only, so it is null "
                + "elsewhere.") Enterprise enterprise,
        @Ignore BoxReference templateFileReference,
        @Ignore BoxReference templateFileVersionReference,
        @Ignore BoxReference outputFileReference,
        @Ignore BoxReference outputFileVersionReference,
        @Ignore BoxReference batchReference,
        @Ignore BoxReference createdByReference) {

    static DocgenJob of(BoxDocgenJob job) {
        return new DocgenJob(job.id(), DocgenJobStatus.of(job.status()), job.status(), job.outputType(),
                DocgenJobFailures.of(job.failures()), time(job.createdAt()), job.source(),
                Enterprise.of(job.enterprise()), job.templateFile(), job.templateFileVersion(), job.outputFile(),
                job.outputFileVersion(), job.batch(), job.createdBy());
    }

    /** Null for a time in a format we do not know: Box declares none, and a job is worth more than its time. */
    private static OffsetDateTime time(String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text);
        } catch (DateTimeParseException unknownFormat) {
            return null;
        }
    }
}
