package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.box.BoxBatchRequest;
import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.docgen.idempotency.IdempotentRequests;
import io.docgen.gateway.docgen.idempotency.OutcomeCodec;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.List;
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
    private final IdempotentRequests idempotent;
    private final DataCheckPolicy checks;

    CreateDocgenBatchApi(DocgenJobsClient jobs, BatchRequestFactory requests, BatchResolver batches,
            IdempotentRequests idempotent, DataCheckPolicy checks) {
        this.jobs = jobs;
        this.requests = requests;
        this.batches = batches;
        this.idempotent = idempotent;
        this.checks = checks;
    }

    @Mutation
    @Description("Requests documents made from a template, one job each. Returns at once: subscribe to "
            + "`docgenBatchUpdated` to see the documents become ready. Box does not say which job belongs to which of "
            + "`documents` before the file exists, nor their order: use `createDocgenBatchGroup` if you need to know. "
            + "If this fails, `safeToRetry` in the extensions of the error "
            + "says whether a second attempt could make the documents twice.")
    @Cost(calls = 2)
    public Uni<CreateDocgenBatchPayload> createDocgenBatch(
            @NonNull @Description("The documents to make.") CreateDocgenBatchInput input, Context context) {
        OperationContext operation = OperationContext.of(context);
        BoxBatchRequest request = requests.of(input);
        return checks.apply(input.check(), ResolvedField.of(context), request,
                () -> idempotent.once(operation, input.idempotencyKey(), CreateDocgenBatchPayload.class,
                        () -> RequestFingerprint.of(List.of(request)), OutcomeCodec.ID,
                        () -> jobs.createBatch(operation, request)))
                .map(CreateDocgenBatchPayload::new);
    }

    @NonNull
    @Description("The batch. Its jobs can be read at once.")
    public Uni<DocgenBatch> batch(@Source CreateDocgenBatchPayload payload, Context context) {
        return Uni.createFrom().item(batches.batch(ResolvedField.of(context), payload.batchId()));
    }
}
