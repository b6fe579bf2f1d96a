package io.docgen.gateway.box;

import io.docgen.gateway.box.exchange.AnswerBody;
import io.docgen.gateway.box.failure.BoxException;
import io.docgen.gateway.box.failure.CallFailure;
import io.docgen.gateway.box.failure.DocgenDisabled;
import io.docgen.gateway.box.read.BoxList;
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
    private final DocgenMutationsClient mutations;
    private final ReadsOfOperation reads;

    DocgenJobs(@RestClient DocgenClient client, @RestClient DocgenMutationsClient mutations, ReadsOfOperation reads) {
        this.client = client;
        this.mutations = mutations;
        this.reads = reads;
    }

    /** @param id opaque, see {@link BoxId} */
    public Uni<BoxDocgenJob> job(String id) {
        return reads.current().once(
                Fact.<BoxDocgenJob>of("docgen_jobs/" + id).kept(Fact.Kind.JOB, BoxDocgenJob::isDone),
                credentials -> client.job(credentials, id)
                        .invoke(answer -> AnswerBody.complete(answer, BoxDocgenJob::isComplete))
                        .map(answer -> AnswerBody.about(answer, job -> BoxId.isSame(id, job.id()))));
    }

    /** The caller's own jobs, in the full variant. */
    public BoxList<BoxDocgenJob> all() {
        return reads.current().list("docgen_jobs", (credentials, marker, limit) ->
                client.jobs(credentials, marker, limit).map(AnswerBody::of)
                        .onFailure().transform(DocgenDisabled::ofList));
    }

    /**
     * Requests a batch of documents.
     *
     * @return the id of the batch, whatever form it has; its jobs can be read at once. Fails if Box names none
     */
    public Uni<String> createBatch(BoxBatchRequest request) {
        return reads.current().change("docgen_batches", credentials -> mutations.createBatch(credentials, request)
                .map(answer -> AnswerBody.complete(answer, batch -> batch.id() != null && !batch.id().isBlank()).id())
                .onFailure().transform(DocgenDisabled::ofTemplate));
    }

    /** @param batchId opaque, see {@link BoxId}; as the caller or as Box gave it */
    public BoxList<BoxDocgenJob> ofBatch(String batchId) {
        if (!BoxId.isOpaque(batchId)) {
            return (marker, limit) -> Uni.createFrom().failure(CallFailure.unreadable(null, "a batch id is none"));
        }
        return reads.current().list("docgen_batch_jobs/" + batchId, (credentials, marker, limit) ->
                client.batchJobs(credentials, batchId, marker, limit).map(AnswerBody::of));
    }

    /** @param templateId digits, see {@link BoxId}; the id of the template's file */
    public BoxList<BoxDocgenJob> ofTemplate(String templateId) {
        return reads.current().list("docgen_template_jobs/" + templateId, (credentials, marker, limit) ->
                client.templateJobs(credentials, templateId, marker, limit).map(AnswerBody::of)
                        .onFailure().transform(DocgenDisabled::ofTemplate));
    }
}
