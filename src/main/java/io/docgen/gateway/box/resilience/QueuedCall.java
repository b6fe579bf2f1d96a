package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.support.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;
import io.vertx.core.Context;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that waits for a permit, runs, and releases the permit when it ends, even if nobody waits for its result any
 * more. Subscribe once.
 */
final class QueuedCall<T> extends AbstractUni<T>
        implements
            AsyncSemaphore.Waiter,
            UniSubscriber<T>,
            UniSubscription {

    private final ConcurrencyLimiter concurrency;
    private final AsyncSemaphore permits;
    private final String caller;
    private final Supplier<Uni<T>> call;
    private final Runnable onEnd;
    private final Runnable onLeave;
    private @Nullable UniSubscriber<? super T> subscriber;
    private @Nullable Context context;
    private long timer;

    /**
     * @param onEnd runs when the call has ended
     * @param onLeave runs once, when the permit is released or no longer waited for
     */
    QueuedCall(ConcurrencyLimiter concurrency, AsyncSemaphore permits, String caller, Supplier<Uni<T>> call,
            Runnable onEnd, Runnable onLeave) {
        this.concurrency = concurrency;
        this.permits = permits;
        this.caller = caller;
        this.call = call;
        this.onEnd = onEnd;
        this.onLeave = onLeave;
    }

    @Override
    public void subscribe(UniSubscriber<? super T> downstream) {
        subscriber = downstream;
        context = concurrency.vertx().getOrCreateContext();
        downstream.onSubscribe(this);
        if (permits.tryAcquire(caller, this)) {
            run();
        } else {
            timer = concurrency.startWaiting(this::timeOut);
        }
    }

    /**
     * Runs on the context of this call, not on that of the request that released the permit. On an event loop it
     * therefore never runs before {@link #subscribe} has returned.
     */
    @Override
    public void onPermit() {
        if (context != null) {
            context.runOnContext(event -> {
                concurrency.stopWaiting(timer);
                run();
            });
        }
    }

    private void run() {
        try {
            call.get().subscribe().withSubscriber(this);
        } catch (RuntimeException failure) {
            onFailure(failure);
        }
    }

    @Override
    public void onSubscribe(UniSubscription subscription) {
        // a started call runs to its end
    }

    @Override
    public void onItem(T item) {
        release();
        if (subscriber != null) {
            subscriber.onItem(item);
        }
    }

    @Override
    public void onFailure(Throwable failure) {
        release();
        if (subscriber != null) {
            subscriber.onFailure(failure);
        }
    }

    private void release() {
        onEnd.run();
        permits.release(caller);
        onLeave.run();
    }

    private void timeOut() {
        if (stopWaiting() && subscriber != null) {
            subscriber.onFailure(BoxException.of(ErrorCode.UPSTREAM_TIMEOUT,
                    "Too many calls to Box are waiting. Ask for less at once, or try again in a moment.")
                    .notExecuted(true).build());
        }
    }

    /** Nobody waits for the result any more. */
    @Override
    public void cancel() {
        stopWaiting();
    }

    private boolean stopWaiting() {
        boolean waited = permits.cancel(caller, this);
        if (waited) {
            concurrency.stopWaiting(timer);
            onLeave.run();
        }
        return waited;
    }
}
