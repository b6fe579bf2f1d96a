package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.box.RequestedBatches;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.docgen.job.DocgenJob;
import io.docgen.gateway.docgen.job.DocgenJobConnection;
import io.docgen.gateway.docgen.relay.MarkerPaging;
import io.docgen.gateway.docgen.relay.PageRequest;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.operation.ResultWarnings;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The query for a batch, the field that leads to one, and the fields of a batch. */
@GraphQLApi
public class DocgenBatchApi {

    private final DocgenJobsClient jobs;
    private final BatchResolver batches;
    private final BatchAwaiter awaiter;
    private final RequestedBatches requested;

    DocgenBatchApi(DocgenJobsClient jobs, BatchResolver batches, BatchAwaiter awaiter, RequestedBatches requested) {
        this.jobs = jobs;
        this.batches = batches;
        this.awaiter = awaiter;
        this.requested = requested;
    }

    @Query
    @Description("One batch by its id. Without `waitUntilDone` it takes no call to "
            + "Box. If there is no such batch, or you have no access, "
            + "`jobs` and `progress` are null with the error NOT_FOUND.")
    public Uni<DocgenBatch> docgenBatch(@Id @NonNull @Description("The id of the batch, a UUID.") String id,
            @Description(WaitTime.DESCRIPTION + "`docgenBatchUpdated`.") Integer waitUntilDone,
            Context context) {
        ResolvedField field = ResolvedField.of(context);
        DocgenBatch batch = batches.batch(field, BoxId.requireOpaque("id", id));
        return waitUntilDone == null
                ? Uni.createFrom().item(batch)
                : awaiter.untilDone(field.operation(), List.of(batch.id()), WaitTime.of(waitUntilDone))
                        .replaceWith(batch);
    }

    /** A {@code Uni} although the batch is known, as all resolvers return one. */
    @NonNull
    @Description("The batch of the job.")
    public Uni<DocgenBatch> batch(@Source DocgenJob job, Context context) {
        return Uni.createFrom().item(batches.batch(ResolvedField.of(context), job.batchReference().id()));
    }

    @Description("The jobs of the batch, a page at a time. An unreadable one is left out, with a warning in "
            + "`extensions.warnings`.")
    @Cost(calls = 1)
    public Uni<DocgenJobConnection> jobs(@Source DocgenBatch batch,
            @DefaultValue(PageRequest.DEFAULT_FIRST) @Description("The maximum number of jobs, 1 to "
                    + "100.") Integer first,
            @Description("Start after this cursor, usually `pageInfo.endCursor` of the last page. Omit it for the "
                    + "first page.") String after,
            Context context) {
        PageRequest page = PageRequest.of(first, after);
        if (!batch.readable()) {
            return Uni.createFrom().nullItem();
        }
        return MarkerPaging
                .read(batch.progressSelected() ? page.ofWholePages() : page,
                        jobs.jobsOfBatch(OperationContext.of(context), batch.id()),
                        ResultWarnings.of(context))
                .map(DocgenJobConnection::of);
    }

    @Description("The jobs counted by status. Takes one call to Box per 1000 jobs, shared with `jobs`. Ask again, "
            + "no faster than once a second, until `done`.")
    @Cost(calls = 1) // although it makes one for every 1000 jobs
    public Uni<DocgenBatchProgress> progress(@Source DocgenBatch batch, Context context) {
        if (!batch.readable()) {
            return Uni.createFrom().nullItem();
        }
        return requested.jobsOf(batch.id()).chain(expected -> BatchProgressCounter
                .of(jobs.jobsOfBatch(OperationContext.of(context), batch.id()), expected));
    }
}
