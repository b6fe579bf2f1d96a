package io.docgen.gateway.live;

import io.docgen.gateway.batch.BatchAwaiter;
import io.docgen.gateway.batch.RequestedBatches;
import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.box.auth.CallerResolver;
import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.engine.OperationContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Waits with the poller of the batch, the same as for subscriptions. */
@Singleton
class PolledBatchAwaiter implements BatchAwaiter {

    private final DocgenJobsClient jobs;
    private final Pollers pollers;
    private final CallerResolver callers;
    private final RequestedBatches requested;
    private final Duration longest;

    PolledBatchAwaiter(DocgenJobsClient jobs, Pollers pollers, CallerResolver callers, RequestedBatches requested,
            BoxConfig box) {
        this.jobs = jobs;
        this.pollers = pollers;
        this.callers = callers;
        this.requested = requested;
        this.longest = box.requestTimeout().multipliedBy(2).dividedBy(3); // a third is left for the result
    }

    @Override
    public Uni<Void> untilDone(OperationContext operation, List<String> batchIds, Duration atMost) {
        Duration time = atMost.compareTo(longest) < 0 ? atMost : longest;
        Multi<Boolean> ends = batchIds.size() == 1
                ? ends(operation, new WatchedBatch(jobs, batchIds.get(0), requested.jobsOf(batchIds.get(0))))
                : ends(operation, new WatchedGroup(jobs, batchIds));
        return ends
                .onFailure().recoverWithCompletion() // before select(), which would report it twice
                .select().first(time)
                .onItem().ignoreAsUni();
    }

    private <S> Multi<Boolean> ends(OperationContext operation, Watched<S> watched) {
        return pollers.watch(callers.of(operation).key(), operation, watched, () -> news -> List.of(news.done()));
    }
}
