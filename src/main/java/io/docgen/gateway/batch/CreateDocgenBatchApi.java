package io.docgen.gateway.batch;

import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.engine.OperationContext;
import io.docgen.gateway.engine.ResolvedField;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The mutation that requests documents, and the field of its payload. */
@GraphQLApi
public class CreateDocgenBatchApi {

    private final DocgenJobsClient jobs;
    private final BatchRequestFactory requests;
    private final BatchResolver batches;
    private final DestinationFolders folders;

    CreateDocgenBatchApi(DocgenJobsClient jobs, BatchRequestFactory requests, BatchResolver batches,
            DestinationFolders folders) {
        this.jobs = jobs;
        this.requests = requests;
        this.batches = batches;
        this.folders = folders;
    }

    @Mutation
    @Description("Requests documents made from a template, one job each. Returns at once: subscribe to "
            + "`docgenBatchUpdated` to see the documents become ready. Box does not tell which job belongs to which of `documents` before "
            + "the file exists, nor their order. If this fails, `safeToRetry` in the extensions of the error "
            + "tells whether a second attempt could make the documents twice.")
    public Uni<CreateDocgenBatchPayload> createDocgenBatch(
            @NonNull @Description("The documents to make.") CreateDocgenBatchInput input, Context context) {
        return jobs.createBatch(OperationContext.of(context), requests.of(input))
                .invoke(batchId -> folders.remember(batchId, input.destinationFolderId()))
                .map(CreateDocgenBatchPayload::new);
    }

    @NonNull
    @Description("The batch. Its jobs can be read at once.")
    public Uni<DocgenBatch> batch(@Source CreateDocgenBatchPayload payload, Context context) {
        return Uni.createFrom().item(batches.batch(ResolvedField.of(context), payload.batchId()));
    }
}
