package io.docgen.gateway.docgen.batch.group;

import io.docgen.gateway.box.BoxBatchRequest;
import io.docgen.gateway.docgen.batch.BatchAwaiter;
import io.docgen.gateway.docgen.batch.BatchRequestFactory;
import io.docgen.gateway.docgen.batch.BatchResolver;
import io.docgen.gateway.docgen.batch.DataCheckPolicy;
import io.docgen.gateway.docgen.batch.DocgenBatch;
import io.docgen.gateway.docgen.batch.DocgenBatchProgress;
import io.docgen.gateway.docgen.batch.RequestFingerprint;
import io.docgen.gateway.docgen.batch.WaitTime;
import io.docgen.gateway.docgen.idempotency.IdempotentRequests;
import io.docgen.gateway.docgen.job.DocgenJob;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.graphql.schema.NodeReader;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The mutation and the query for a group, and its fields. */
@GraphQLApi
public class DocgenBatchGroupApi {

    private final BatchRequestFactory requests;
    private final GroupRequests groups;
    private final IdempotentRequests idempotent;
    private final GroupJobs jobs;
    private final BatchResolver batches;
    private final BatchAwaiter awaiter;
    private final DataCheckPolicy checks;

    DocgenBatchGroupApi(BatchRequestFactory requests, GroupRequests groups, IdempotentRequests idempotent,
            GroupJobs jobs, BatchResolver batches, BatchAwaiter awaiter, DataCheckPolicy checks) {
        this.requests = requests;
        this.groups = groups;
        this.idempotent = idempotent;
        this.jobs = jobs;
        this.batches = batches;
        this.awaiter = awaiter;
        this.checks = checks;
    }

    @Mutation
    @Description("Requests documents made from a template like `createDocgenBatch`, each in a batch of its own, so that "
            + "it is known which job makes which document: \"letter 7 failed\". At most "
            + DocgenBatchGroup.MAX_DOCUMENTS
            + " documents. Takes one call to Box per document, and so does reading the jobs. If the first call fails, "
            + "the others are not made, and `safeToRetry: false` says that Box may have made the first document all the "
            + "same. Failures of others are in `rejectedDocuments`.")
    @Cost(calls = DocgenBatchGroup.MAX_DOCUMENTS + 1)
    public Uni<CreateDocgenBatchGroupPayload> createDocgenBatchGroup(
            @NonNull @Description("The documents to make.") CreateDocgenBatchGroupInput input, Context context) {
        OperationContext operation = OperationContext.of(context);
        GatewayException[] tooMany = input.documents().size() <= DocgenBatchGroup.MAX_DOCUMENTS
                ? new GatewayException[0]
                : new GatewayException[]{GatewayException.badUserInput("documents", "must hold at most "
                        + DocgenBatchGroup.MAX_DOCUMENTS + " documents. Use `createDocgenBatch` for more.")};
        BoxBatchRequest all = requests.of(input.asBatch(), tooMany);
        List<BoxBatchRequest> documents = all.forEachDocument();
        return checks.apply(input.check(), ResolvedField.of(context), all,
                () -> idempotent.once(operation, input.idempotencyKey(), CreateDocgenBatchGroupPayload.class,
                        () -> RequestFingerprint.of(documents),
                        new GroupCodec(documents), () -> groups.send(operation, documents)));
    }

    @Query
    @Description("One group by its id. Without `waitUntilDone` it takes no call to Box.")
    public Uni<DocgenBatchGroup> docgenBatchGroup(
            @Id @NonNull @Description("The id of the group, as `createDocgenBatchGroup` returned it.") String id,
            @Description(WaitTime.DESCRIPTION + "`docgenBatchGroupUpdated`.") Integer waitUntilDone, Context context) {
        DocgenBatchGroup group = DocgenBatchGroup.parse("id", id);
        return waitUntilDone == null
                ? Uni.createFrom().item(group)
                : awaiter.untilDone(OperationContext.of(context), group.batchIds(), WaitTime.of(waitUntilDone))
                        .replaceWith(group);
    }

    @Description("The documents counted by the status of their jobs. Takes one call to Box for each document, shared "
            + "with `documents { job }`. A rejected document counts as failed.")
    @Cost(calls = DocgenBatchGroup.MAX_DOCUMENTS)
    public Uni<DocgenBatchProgress> progress(@Source DocgenBatchGroup group, Context context) {
        return jobs.progress(OperationContext.of(context), group.documents());
    }

    @Description("The batch of this document alone; null if its request has failed.")
    public Uni<DocgenBatch> batch(@Source DocgenDocument document, Context context) {
        return document.batchId() == null
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().item(batches.batch(ResolvedField.of(context), document.batchId()));
    }

    @Description("The job that makes this document. Null if its request has failed, or, with an error, if Box cannot be "
            + "asked.")
    @Cost(calls = 1)
    public Uni<DocgenJob> job(@Source DocgenDocument document, Context context) {
        return jobs.job(OperationContext.of(context), document);
    }

    @Produces
    @Singleton
    NodeReader<DocgenBatchGroup> groupReader() {
        return NodeReader.byId(DocgenBatchGroup.class, DocgenBatchGroup::id, (field, argument, key) -> Uni.createFrom()
                .item(DocgenBatchGroup.parse(argument, key)));
    }
}
