package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import java.util.function.Supplier;

/**
 * One piece of work that waits for a permit, is done, and gives the permit back when it has ended, even if by then nobody
 * wants to know how.
 */
final class QueuedCall<T> implements AsyncSemaphore.Waiter {

    private final ConcurrencyLimiter turns;
    private final AsyncSemaphore permits;
    private final String caller;
    private final Runnable afterwards;
    private final Supplier<Uni<T>> work;
    private final UniEmitter<? super T> emitter;
    private final Context context;
    private long timer;

    /** @param afterwards is run once, when the permit has been given back or is no longer waited for */
    QueuedCall(ConcurrencyLimiter turns, AsyncSemaphore permits, String caller, Runnable afterwards, Supplier<Uni<T>> work, UniEmitter<? super T> emitter) {
        this.turns = turns;
        this.permits = permits;
        this.caller = caller;
        this.afterwards = afterwards;
        this.work = work;
        this.emitter = emitter;
        this.context = turns.vertx().getOrCreateContext();
    }

    void begin() {
        if (permits.enter(caller, this)) {
            work();
        } else {
            timer = turns.waits(this::giveUp);
            emitter.onTermination(this::giveUp);
        }
    }

    /**
     * On the context of the one who waits, not of the one whose permit this was: that is another request's. And so, on an
     * event loop, not before {@link #begin} is done.
     */
    @Override
    public void go() {
        context.runOnContext(event -> {
            turns.waitsNoMore(timer);
            work();
        });
    }

    private void giveUp() {
        if (permits.withdraw(caller, this)) {
            turns.waitsNoMore(timer);
            afterwards.run();
            emitter.fail(BoxException.of(ErrorCode.UPSTREAM_TIMEOUT,
                    "Too much is being asked of Box at once. Ask for less, or try again in a moment.")
                    .neverCarriedOut(true).build());
        }
    }

    private void work() {
        Uni.createFrom().deferred(work::get)
                .onTermination().invoke(() -> {
                    permits.leave(caller);
                    afterwards.run();
                })
                .subscribe().with(emitter::complete, emitter::fail);
    }
}
