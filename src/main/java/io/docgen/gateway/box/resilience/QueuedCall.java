package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import java.util.function.Supplier;

/**
 * A call that waits for a permit, runs, and releases the permit when it ends, even if nobody waits for its result any
 * more.
 */
final class QueuedCall<T> implements AsyncSemaphore.Waiter {

    private final ConcurrencyLimiter concurrency;
    private final AsyncSemaphore permits;
    private final String caller;
    private final Runnable onRelease;
    private final Supplier<Uni<T>> call;
    private final UniEmitter<? super T> emitter;
    private final Context context;
    private long timer;

    /** @param onRelease runs once, when the permit is released or no longer waited for */
    QueuedCall(ConcurrencyLimiter concurrency, AsyncSemaphore permits, String caller, Runnable onRelease,
            Supplier<Uni<T>> call, UniEmitter<? super T> emitter) {
        this.concurrency = concurrency;
        this.permits = permits;
        this.caller = caller;
        this.onRelease = onRelease;
        this.call = call;
        this.emitter = emitter;
        this.context = concurrency.vertx().getOrCreateContext();
    }

    void start() {
        if (permits.tryAcquire(caller, this)) {
            run();
        } else {
            timer = concurrency.startWaiting(this::timeOut);
            emitter.onTermination(this::timeOut);
        }
    }

    /**
     * Runs on the context of this call, not on that of the request that released the permit. On an event loop it
     * therefore never runs before {@link #start} has returned.
     */
    @Override
    public void onPermit() {
        context.runOnContext(event -> {
            concurrency.stopWaiting(timer);
            run();
        });
    }

    private void timeOut() {
        if (permits.cancel(caller, this)) {
            concurrency.stopWaiting(timer);
            onRelease.run();
            emitter.fail(BoxException.of(ErrorCode.UPSTREAM_TIMEOUT,
                    "Too many calls to Box are waiting. Ask for less at once, or try again in a moment.")
                    .notExecuted(true).build());
        }
    }

    private void run() {
        Uni.createFrom().deferred(call::get)
                .onTermination().invoke(() -> {
                    permits.release(caller);
                    onRelease.run();
                })
                .subscribe().with(emitter::complete, emitter::fail);
    }
}
