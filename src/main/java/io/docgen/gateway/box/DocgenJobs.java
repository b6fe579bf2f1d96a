package io.docgen.gateway.box;

import io.docgen.gateway.box.failure.BoxException;
import io.docgen.gateway.box.failure.CallFailure;
import io.docgen.gateway.box.read.BoxList;
import io.docgen.gateway.box.read.PageCall;
import io.docgen.gateway.box.read.Fact;
import io.docgen.gateway.box.read.ReadsOfOperation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Box's Doc Gen jobs. Call from the body of a resolver method; every {@code Uni} fails with {@link BoxException} alone.
 */
@ApplicationScoped
public class DocgenJobs {

    private final DocgenClient client;
    private final ReadsOfOperation reads;

    DocgenJobs(@RestClient DocgenClient client, ReadsOfOperation reads) {
        this.client = client;
        this.reads = reads;
    }

    /** @param id digits, see {@link BoxId} */
    public Uni<BoxDocgenJob> job(String id) {
        return reads.current().once(
                Fact.<BoxDocgenJob>of("docgen_jobs/" + id).kept(Fact.Kind.JOB, BoxDocgenJob::isDone),
                credentials -> client.job(credentials, id).map(DocgenJobs::checked));
    }

    /** The caller's own jobs, in the full variant. */
    public BoxList<BoxDocgenJob> all() {
        return list("docgen_jobs", client::jobs);
    }

    /** Requests a batch of documents and gives its id; its jobs can be read at once. */
    public Uni<String> createBatch(BoxBatchRequest request) {
        return reads.current().change("docgen_batches", credentials -> client.createBatch(credentials, request).invoke(batch -> {
            if (!BoxId.isValid(batch.id())) {
                throw CallFailure.unreadable(null);
            }
        })).map(BoxReference::id);
    }

    /** @param batchId digits, see {@link BoxId} */
    public BoxList<BoxDocgenJob> ofBatch(String batchId) {
        return list("docgen_batch_jobs/" + batchId, (credentials, marker, limit) ->
                client.batchJobs(credentials, batchId, marker, limit));
    }

    /** @param templateId digits, see {@link BoxId}; the id of the template's file */
    public BoxList<BoxDocgenJob> ofTemplate(String templateId) {
        return list("docgen_template_jobs/" + templateId, (credentials, marker, limit) ->
                client.templateJobs(credentials, templateId, marker, limit));
    }

    private BoxList<BoxDocgenJob> list(String name, PageCall<BoxDocgenJob> call) {
        return reads.current().list(name, call, DocgenJobs::checked);
    }

    private static BoxDocgenJob checked(BoxDocgenJob job) {
        if (job == null || !job.isComplete()) {
            throw CallFailure.unreadable(null);
        }
        return job;
    }
}
