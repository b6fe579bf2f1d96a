package io.docgen.gateway.batch;

import io.docgen.gateway.box.DocgenJobsClient;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The mutation that has documents made, with the field of what it gives. */
@GraphQLApi
public class CreateDocgenBatchApi {

    private final DocgenJobsClient jobs;
    private final BatchRequestFactory requests;
    private final BatchResolver batches;

    CreateDocgenBatchApi(DocgenJobsClient jobs, BatchRequestFactory requests, BatchResolver batches) {
        this.jobs = jobs;
        this.requests = requests;
        this.batches = batches;
    }

    @Mutation
    @Description("Has documents made of a template. Box takes the request and makes them in its own time: follow the "
            + "`progress` of the batch. If this fails, `safeToRetry` in the error's extensions tells whether trying "
            + "again could make the documents twice.")
    public Uni<CreateDocgenBatchPayload> createDocgenBatch(
            @NonNull @Description("Which documents.") CreateDocgenBatchInput input) {
        return jobs.createBatch(requests.of(input)).map(CreateDocgenBatchPayload::new);
    }

    @NonNull
    @Description("The batch, whose jobs can be read at once.")
    public Uni<DocgenBatch> batch(@Source CreateDocgenBatchPayload payload) {
        return Uni.createFrom().item(batches.batch(payload.batchId()));
    }
}
