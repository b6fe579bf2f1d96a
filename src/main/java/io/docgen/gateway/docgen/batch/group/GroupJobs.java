package io.docgen.gateway.docgen.batch.group;

import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.docgen.batch.DocgenBatchProgress;
import io.docgen.gateway.docgen.batch.JobCounts;
import io.docgen.gateway.docgen.job.DocgenJob;
import io.docgen.gateway.docgen.relay.MarkerPaging;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.support.Joined;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads the jobs of a group: the only one of each of its batches. */
@Singleton
public class GroupJobs {

    private final DocgenJobsClient jobs;

    GroupJobs(DocgenJobsClient jobs) {
        this.jobs = jobs;
    }

    /** The job of a document; null if it has none or it is unreadable. */
    Uni<DocgenJob> job(OperationContext operation, DocgenDocument document) {
        KnownJob known = document.known();
        if (known != null) {
            return known.failure() == null
                    ? Uni.createFrom().item(known.job())
                    : Uni.createFrom().failure(known.failure());
        }
        if (document.batchId() == null) {
            return Uni.createFrom().nullItem();
        }
        // A whole page, as other readers of the batch ask for: they share it.
        return jobs.jobsOfBatch(operation, document.batchId()).page(null, MarkerPaging.BOX_LIMIT)
                .map(page -> page.entries().stream().filter(Objects::nonNull).findFirst().map(DocgenJob::of)
                        .orElse(null));
    }

    /** The numbers of documents by the status of their jobs. */
    Uni<DocgenBatchProgress> progress(OperationContext operation, List<DocgenDocument> documents) {
        return Joined.all(documents.stream().map(document -> counted(operation, document)).toList())
                .map(known -> {
                    JobCounts counts = new JobCounts();
                    known.forEach(counted -> counted.accept(counts));
                    return counts.progress(documents.size(), true);
                });
    }

    private Uni<Consumer<JobCounts>> counted(OperationContext operation, DocgenDocument document) {
        return document.batchId() == null
                ? Uni.createFrom().item(JobCounts::addRejected)
                : job(operation, document).<Consumer<JobCounts>>map(job -> counts -> counts.addDocument(job))
                        .onFailure(GroupJobs::isInaccessible).recoverWithItem(() -> JobCounts::addInaccessible);
    }

    /** Whether a failure concerns one batch, and would be the same again: it says nothing of the other documents. */
    public static boolean isInaccessible(Throwable failure) {
        return failure instanceof GatewayException known
                && switch (known.code()) {
                    case NOT_FOUND, FORBIDDEN, BAD_USER_INPUT -> true;
                    default -> false;
                };
    }
}
