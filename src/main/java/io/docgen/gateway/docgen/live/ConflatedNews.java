package io.docgen.gateway.docgen.live;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The news of one subscription, as far as its client takes them. News that the client has not taken are replaced by
 * newer ones, which all subscriptions share, so that a client that does not read costs no memory of its own. Their
 * changes are not lost, because updates are made when they are taken, from what was sent before. Thread-safe.
 */
final class ConflatedNews<S, E> {

    private final MultiEmitter<? super E> emitter;
    private final Updates<S, E> updates;
    private final AtomicReference<@Nullable Numbered<S>> newest = new AtomicReference<>();
    private final AtomicLong added = new AtomicLong();
    private final AtomicInteger wanted = new AtomicInteger();
    private volatile @Nullable Throwable failure;
    private long last; // the number, because a reference would keep news that were replaced

    private record Numbered<S>(News<S> news, long number) {
    }

    /**
     * @param emitter must not buffer
     * @param updates is used by one thread at a time
     */
    ConflatedNews(MultiEmitter<? super E> emitter, Updates<S, E> updates) {
        this.emitter = emitter;
        this.updates = updates;
    }

    void add(News<S> news) {
        newest.set(new Numbered<>(news, added.incrementAndGet()));
        emit();
    }

    /** After the last news. */
    void fail(Throwable reason) {
        failure = reason;
        emit();
    }

    /** Emits what the client takes now. Call it when the client takes more. */
    void emit() {
        if (wanted.getAndIncrement() == 0) {
            int done = 1;
            do {
                emitWhileTaken();
                done = wanted.addAndGet(-done);
            } while (done != 0);
        }
    }

    private void emitWhileTaken() {
        try {
            while (!emitter.isCancelled()) {
                Numbered<S> taken = newest.get();
                if (taken == null) {
                    end();
                    return;
                }
                if (emitter.requested() == 0) { // what comes until then replaces it
                    return;
                }
                E update = updates.next(taken.news(), taken.number() != last);
                last = taken.number();
                if (update != null) {
                    emitter.emit(update);
                } else if (newest.compareAndSet(taken, null) && taken.news().done()) {
                    emitter.complete();
                    return;
                }
            }
        } catch (RuntimeException fault) {
            emitter.fail(fault);
        }
    }

    /** Nothing is left to send. */
    private void end() {
        Throwable reason = failure;
        if (reason != null) {
            emitter.fail(reason);
        }
    }
}
