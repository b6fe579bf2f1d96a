package io.docgen.gateway.docgen.live;

import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.box.RequestedBatches;
import io.docgen.gateway.box.SignRequestsClient;
import io.docgen.gateway.box.auth.CallerResolver;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.docgen.batch.group.DocgenBatchGroup;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** The subscriptions. Their cost is that of one event. */
@GraphQLApi
public class LiveApi {

    private final DocgenJobsClient jobs;
    private final Pollers pollers;
    private final CallerResolver callers;
    private final RequestedBatches requested;
    private final SignRequestsClient signRequests;

    LiveApi(DocgenJobsClient jobs, Pollers pollers, CallerResolver callers, RequestedBatches requested,
            SignRequestsClient signRequests) {
        this.jobs = jobs;
        this.pollers = pollers;
        this.callers = callers;
        this.requested = requested;
        this.signRequests = signRequests;
    }

    @Subscription
    @NonNull
    @Description("The job at once, then each change of its status, until it has ended. The gateway asks Box about "
            + "once a second, and less often while nothing changes.")
    @Cost(calls = 1)
    public Multi<DocgenJobUpdate> docgenJobUpdated(@Id @NonNull @Description("The id of the job.") String id,
            Context context) {
        WatchedJob job = new WatchedJob(jobs, requested, BoxId.requireOpaque("id", id));
        return watch(context, job, () -> Updates.once(WatchedJob::update));
    }

    @Subscription
    @NonNull
    @Description("The batch at once, then each time the status of a job has changed, until all have ended. The gateway "
            + "asks Box about once a second, and less often while nothing changes.")
    @Cost(calls = 1)
    public Multi<DocgenBatchUpdate> docgenBatchUpdated(
            @Id @NonNull @Description("The id of the batch, a UUID.") String id, Context context) {
        WatchedBatch batch = new WatchedBatch(jobs, requested, BoxId.requireOpaque("id", id));
        return watch(context, batch, () -> new BatchUpdates(batch.id()));
    }

    @Subscription
    @NonNull
    @Description("The group at once, then each time the job of a document has changed, until all have ended. The gateway "
            + "asks Box about once a second for every five documents that are not ready, and less often while nothing "
            + "changes.")
    @Cost(calls = DocgenBatchGroup.MAX_DOCUMENTS)
    public Multi<DocgenBatchGroupUpdate> docgenBatchGroupUpdated(
            @Id @NonNull @Description("The id of the group, as `createDocgenBatchGroup` returned it.") String id,
            Context context) {
        DocgenBatchGroup group = DocgenBatchGroup.parse("id", id);
        return watch(context, new WatchedGroup(jobs, requested, group.batchIds()),
                () -> Updates.once(new GroupUpdates(group)));
    }

    @Subscription
    @NonNull
    @Description("The sign request at once, then each change, also when a signer has opened the document or decided, until "
            + "it has ended: signed with files that are ready, declined, cancelled, expired, or failed. The gateway asks "
            + "Box about once a second, and less often while nothing changes.")
    @Cost(calls = 1)
    public Multi<SignRequestUpdate> signRequestUpdated(
            @Id @NonNull @Description("The id of the sign request.") String id, Context context) {
        WatchedSignRequest request = new WatchedSignRequest(signRequests, BoxId.requireOpaque("id", id));
        return watch(context, request, () -> Updates.once(request::update));
    }

    private <S, E> Multi<E> watch(Context context, Watched<S> watched, Supplier<Updates<S, E>> updates) {
        OperationContext operation = OperationContext.of(context);
        return pollers.watch(callers.of(operation).key(), operation, watched, updates);
    }
}
