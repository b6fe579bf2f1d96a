package io.docgen.gateway.box;

import io.docgen.gateway.box.audit.BoxChange;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.docgen.gateway.box.error.DocgenDisabled;
import io.docgen.gateway.box.http.ResponseBody;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.box.loader.BoxPage;
import io.docgen.gateway.box.loader.CacheRegion;
import io.docgen.gateway.box.loader.OperationLoader;
import io.docgen.gateway.box.loader.OperationLoaders;
import io.docgen.gateway.box.loader.PageFetcher;
import io.docgen.gateway.box.loader.PagedSource;
import io.docgen.gateway.box.loader.ReadKey;
import io.docgen.gateway.operation.OperationContext;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Doc Gen jobs. Each {@code Uni} fails only with {@link BoxException}. */
@Singleton
public class DocgenJobsClient {

    private final DocgenRestClient client;
    private final DocgenMutationsRestClient mutations;
    private final OperationLoaders loaders;
    private final ListedJobs listed;
    private final RequestedBatches requested;
    private final DocumentTimes times;

    DocgenJobsClient(DocgenRestClient client, @RestClient DocgenMutationsRestClient mutations,
            OperationLoaders loaders, ListedJobs listed, RequestedBatches requested, DocumentTimes times) {
        this.times = times;
        this.client = client;
        this.mutations = mutations;
        this.loaders = loaders;
        this.listed = listed;
        this.requested = requested;
    }

    /**
     * One job.
     *
     * @param id opaque, see {@link BoxId}
     */
    public Uni<BoxDocgenJob> job(OperationContext operation, String id) {
        OperationLoader loader = loaders.of(operation);
        return loader.load(
                ReadKey.<BoxDocgenJob>of("docgen_jobs/" + id).cachedIn(CacheRegion.JOB, BoxDocgenJob::isDone),
                credentials -> client.job(credentials, id)
                        .invoke(response -> ResponseBody.complete(response, BoxDocgenJob::isComplete))
                        .map(response -> ResponseBody.about(response, job -> BoxId.isSame(id, job.id())))
                        .onFailure().transform(DocgenDisabled::ofItem))
                .invoke(times::seen)
                .map(job -> listed.completed(loader.caller(), job));
    }

    /** The jobs of the caller, in the full variant. */
    public PagedSource<BoxDocgenJob> jobs(OperationContext operation) {
        OperationLoader loader = loaders.of(operation);
        return loader.paged("docgen_jobs",
                (credentials, marker, limit) -> client.jobs(credentials, marker, limit).map(ResponseBody::of)
                        .onFailure().transform(DocgenDisabled::ofList)
                        .call(page -> listed.remember(loader.caller(), page)));
    }

    /**
     * Requests a batch of documents.
     *
     * @return the id of the batch, in any form. Its jobs can be read at once. Fails if Box sends no id
     */
    public Uni<String> createBatch(OperationContext operation, BoxBatchRequest request) {
        OperationLoader loader = loaders.of(operation);
        BoxChange change = BoxChange.of("create_docgen_batch", "docgen_batches").with("template", request.templateId())
                .with("templateVersion", request.templateVersionId()).with("folder", request.destinationFolderId())
                .with("documents", request.documents().size());
        return loader.mutate(change, credentials -> mutations.createBatch(credentials, request)
                .invoke(change::answered)
                .map(response -> ResponseBody.complete(response, batch -> batch.id() != null && !batch.id().isBlank())
                        .id())
                .invoke(id -> change.with("batch", id))
                .onFailure().transform(DocgenDisabled::ofItem))
                .call(id -> requested.add(id, new RequestedBatch(request.destinationFolderId(),
                        request.documents().size(), loader.caller(), Instant.now())));
    }

    /**
     * The jobs of a batch.
     *
     * @param batchId opaque, see {@link BoxId}; from a client or from Box
     */
    public PagedSource<BoxDocgenJob> jobsOfBatch(OperationContext operation, String batchId) {
        if (!BoxId.isOpaque(batchId)) {
            return (marker, limit) -> Uni.createFrom()
                    .failure(BoxExceptionMapper.unreadable(null, "malformed batch id"));
        }
        String caller = loaders.of(operation).caller();
        return completed(operation, "docgen_batch_jobs/" + batchId, (credentials, marker, limit) -> client
                .batchJobs(credentials, batchId, marker, limit).map(ResponseBody::of)
                .onFailure(DocgenDisabled::isNotFound).recoverWithUni(notFound -> requested.isNew(batchId, caller)
                        .chain(isNew -> isNew
                                ? Uni.createFrom().item(new BoxPage<>(List.of(), null))
                                : Uni.createFrom().failure(notFound)))
                .onFailure().transform(DocgenDisabled::ofItem));
    }

    /**
     * The jobs of a template.
     *
     * @param templateId digits, see {@link BoxId}; the id of the template's file
     */
    public PagedSource<BoxDocgenJob> jobsOfTemplate(OperationContext operation, String templateId) {
        return completed(operation, "docgen_template_jobs/" + templateId,
                (credentials, marker, limit) -> client.templateJobs(credentials, templateId, marker, limit)
                        .map(ResponseBody::of)
                        .onFailure().transform(DocgenDisabled::ofItem));
    }

    private PagedSource<BoxDocgenJob> completed(OperationContext operation, String list,
            PageFetcher<BoxDocgenJob> pages) {
        OperationLoader loader = loaders.of(operation);
        return loader.paged(list, (credentials, marker, limit) -> pages.page(credentials, marker, limit)
                .invoke(page -> page.entries().stream().filter(Objects::nonNull).forEach(times::seen)) // readable ones
                .map(page -> listed.completed(loader.caller(), page)));
    }
}
