package io.docgen.gateway.docgen.live;

import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.box.RequestedBatches;
import io.docgen.gateway.box.auth.CallerResolver;
import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.docgen.batch.BatchAwaiter;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Waits with the poller of the batch, the same as for subscriptions. */
@Singleton
class PolledBatchAwaiter implements BatchAwaiter {

    private final DocgenJobsClient jobs;
    private final Pollers pollers;
    private final CallerResolver callers;
    private final RequestedBatches requested;
    private final Vertx vertx;
    private final Duration longest;

    PolledBatchAwaiter(DocgenJobsClient jobs, Pollers pollers, CallerResolver callers, RequestedBatches requested,
            BoxConfig box, Vertx vertx) {
        this.jobs = jobs;
        this.pollers = pollers;
        this.callers = callers;
        this.requested = requested;
        this.vertx = vertx;
        this.longest = box.requestTimeout().multipliedBy(2).dividedBy(3); // a third is left for the result
    }

    @Override
    public Uni<Void> untilDone(OperationContext operation, List<String> batchIds, Duration atMost) {
        Duration time = atMost.compareTo(longest) < 0 ? atMost : longest;
        Multi<Boolean> ends = batchIds.size() == 1
                ? ends(operation, new WatchedBatch(jobs, requested, batchIds.get(0)), time)
                : ends(operation, new WatchedGroup(jobs, requested, batchIds), time);
        return operation.await(Uni.createFrom().emitter(ended -> new Wait(ended).start(ends, time)));
    }

    /**
     * One wait. Its timer is one of Vert.x, which forgets it when it is cancelled, and with it the request. An operator
     * of Mutiny that ends after a time neither forgets it nor cancels its source.
     */
    private final class Wait {

        private final UniEmitter<? super Void> ended;
        private final AtomicReference<@Nullable Cancellable> watching = new AtomicReference<>();
        private final AtomicBoolean over = new AtomicBoolean();

        Wait(UniEmitter<? super Void> ended) {
            this.ended = ended;
        }

        void start(Multi<Boolean> ends, Duration time) {
            long timer = vertx.setTimer(time.toMillis(), late -> ended.complete(null));
            ended.onTermination(() -> {
                vertx.cancelTimer(timer);
                over.set(true);
                cancel();
            });
            watching.set(ends.subscribe().with(end -> {
                if (end) {
                    ended.complete(null);
                }
            }, this::failed, () -> ended.complete(null)));
            if (over.get()) { // before it was known how to cancel it
                cancel();
            }
        }

        /** What is wrong at Box shows when the jobs are read. What is wrong here would not. */
        private void failed(Throwable failure) {
            if (failure instanceof GatewayException refused && refused.code() == ErrorCode.OVERLOADED) {
                ended.fail(failure);
            } else {
                ended.complete(null);
            }
        }

        private void cancel() {
            Cancellable watched = watching.getAndSet(null);
            if (watched != null) {
                watched.cancel();
            }
        }
    }

    /** With each news, whether the wait is over. */
    private <S> Multi<Boolean> ends(OperationContext operation, Watched<S> watched, Duration time) {
        return pollers.watch(callers.of(operation).key(), operation, watched,
                () -> Updates.once(news -> news.done() || isLonger(news.delay(), time)));
    }

    /** Whether Box will be asked again only when the wait is over. The client learns why when the jobs are read. */
    private static boolean isLonger(@Nullable DocgenDelay delay, Duration time) {
        return delay != null && delay.retryAfter() != null && delay.retryAfter() > time.toSeconds();
    }
}
