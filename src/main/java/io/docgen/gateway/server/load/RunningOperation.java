package io.docgen.gateway.server.load;

import io.docgen.gateway.operation.WaitAdmission;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An operation from its start to its end, as load shedding counts it. While it waits, it is counted as waiting in place
 * of running. Thread-safe.
 */
public final class RunningOperation implements WaitAdmission {

    private final LoadShedder load;
    private final WaitLimiter limiter;
    private final String clientKey;
    private final Consumer<Runnable> whenGone;
    private final List<Waiting> waiting = new ArrayList<>(0);
    private Supplier<Runnable> memory = () -> () -> {};
    private Runnable release = () -> {};
    private long sinceNanos = System.nanoTime();
    private boolean ended;

    RunningOperation(LoadShedder load, WaitLimiter limiter, String clientKey, Consumer<Runnable> whenGone) {
        this.load = load;
        this.limiter = limiter;
        this.clientKey = clientKey;
        this.whenGone = whenGone;
        load.entered(clientKey);
    }

    /** See {@link io.docgen.gateway.server.auth.ClientKey}. */
    public String clientKey() {
        return clientKey;
    }

    /** @param held counts what the operation keeps while it waits, see {@link RequestMemory#hold} */
    public void holds(Supplier<Runnable> held) {
        memory = held;
    }

    /** Records that the operation has its result, or that its subscription has begun. May be called again. */
    public void ended() {
        List<Waiting> left;
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            left = List.copyOf(waiting);
            if (left.isEmpty()) {
                load.left(clientKey, sinceNanos);
            }
        }
        left.forEach(Waiting::end); // nobody needs what they wait for
        load.answered();
    }

    @Override
    public Uni<Void> admit(Uni<Void> wait) {
        return Uni.createFrom().emitter(over -> new Waiting(over).start(wait));
    }

    private synchronized void entered(Waiting wait) {
        limiter.entered(clientKey, wait);
        if (waiting.isEmpty()) {
            try {
                release = memory.get();
            } catch (GatewayException tooMuch) {
                limiter.left(clientKey, wait);
                throw tooMuch;
            }
            if (!ended) {
                load.paused(clientKey);
            }
        }
        waiting.add(wait);
    }

    private synchronized boolean left(Waiting wait) {
        if (!waiting.remove(wait)) {
            return false;
        }
        if (waiting.isEmpty()) {
            release.run();
            if (!ended) {
                load.entered(clientKey);
                sinceNanos = System.nanoTime();
            }
        }
        limiter.left(clientKey, wait);
        return true;
    }

    /** One wait. */
    private final class Waiting implements WaitLimiter.Wait {

        private final UniEmitter<? super Void> over;
        private @Nullable Cancellable source;
        private boolean ended;

        Waiting(UniEmitter<? super Void> over) {
            this.over = over;
        }

        void start(Uni<Void> wait) {
            try {
                entered(this);
            } catch (GatewayException tooMany) {
                over.fail(tooMany);
                return;
            }
            over.onTermination(this::end);
            whenGone.accept(this::end);
            Cancellable waited = wait.subscribe().with(done -> end(), this::fail);
            boolean late;
            synchronized (this) {
                source = waited;
                late = ended;
            }
            if (late) {
                waited.cancel();
            }
        }

        @Override
        public void end() {
            if (leave()) {
                over.complete(null);
            }
        }

        private void fail(Throwable failure) {
            if (leave()) {
                over.fail(failure);
            }
        }

        /** Returns false if it has ended before. */
        private boolean leave() {
            if (!left(this)) {
                return false;
            }
            Cancellable waited;
            synchronized (this) {
                ended = true;
                waited = source;
            }
            if (waited != null) {
                waited.cancel();
            }
            return true;
        }
    }
}
