package io.docgen.gateway.docgen.sign;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.BoxReference;
import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.docgen.job.DocgenJobStatus;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** The document of a job, if it is fit to be sent to people: Box Sign would send any file. */
@Singleton
class JobDocument {

    private static final String ARGUMENT = "docgenJobId";

    private final DocgenJobsClient jobs;

    JobDocument(DocgenJobsClient jobs) {
        this.jobs = jobs;
    }

    /**
     * The id of the file.
     *
     * @param allowIncomplete whether parts of it may be missing
     * @return fails with {@code BAD_USER_INPUT} if the job has no such document
     */
    Uni<String> fileId(OperationContext operation, String jobId, boolean allowIncomplete) {
        return jobs.job(operation, jobId).onFailure(BoxException.class).transform(BoxException::beforeMutation)
                .map(job -> fileId(job, allowIncomplete));
    }

    private static String fileId(BoxDocgenJob job, boolean allowIncomplete) {
        switch (DocgenJobStatus.of(job.status())) {
            case COMPLETED -> {
                // it is whole
            }
            case COMPLETED_WITH_ERROR -> {
                if (!allowIncomplete) {
                    throw refused(
                            "names a job with errors: parts of its document may be missing, see `failures` of the "
                                    + "job. Correct the data, or pass `allowIncomplete: true` to send it as it is.");
                }
            }
            case FAILED ->
                throw refused("names a job that has failed: there is no document, see `failures` of the job.");
            default -> throw refused("names a job that has not completed. Wait for it, as with `docgenJobUpdated`.");
        }
        BoxReference file = job.outputFile();
        if (file == null) {
            throw refused("names a job whose file is not there yet. Wait for it, as with `docgenJobUpdated`.");
        }
        return file.id();
    }

    private static GatewayException refused(String rule) {
        return GatewayException.badUserInput(ARGUMENT, rule);
    }
}
