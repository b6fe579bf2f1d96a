package io.docgen.gateway.live;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The news of one subscription, as far as its client takes them. News that the client has not taken are replaced by
 * newer ones, so that a client that does not read costs the memory of one state. Their changes are not lost, because
 * updates are made when they are taken, from what was sent before. Thread-safe.
 */
final class ConflatedNews<S, E> {

    private final MultiEmitter<? super E> emitter;
    private final Function<News<S>, List<E>> updates;
    private final AtomicReference<@Nullable News<S>> newest = new AtomicReference<>();
    private final AtomicInteger wanted = new AtomicInteger();
    private volatile @Nullable Throwable failure;

    // Used by one thread at a time.
    private final Queue<E> next = new ArrayDeque<>();
    private boolean last;

    /**
     * @param emitter must not buffer
     * @param updates makes the updates from news, one after the other
     */
    ConflatedNews(MultiEmitter<? super E> emitter, Function<News<S>, List<E>> updates) {
        this.emitter = emitter;
        this.updates = updates;
    }

    void add(News<S> news) {
        newest.set(news);
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
            while (!emitter.isCancelled() && (!next.isEmpty() || take())) {
                if (emitter.requested() == 0) {
                    return;
                }
                emitter.emit(next.remove());
            }
        } catch (RuntimeException fault) {
            emitter.fail(fault);
        }
    }

    /** Takes the newest news. Returns whether there is an update to emit. */
    private boolean take() {
        if (last) {
            emitter.complete();
            return false;
        }
        if (newest.get() == null) {
            Throwable reason = failure;
            if (reason != null) {
                emitter.fail(reason);
            }
            return false;
        }
        if (emitter.requested() == 0) { // what comes until then replaces it
            return false;
        }
        News<S> news = newest.getAndSet(null);
        if (news == null) {
            return false;
        }
        next.addAll(updates.apply(news));
        last = news.done();
        return !next.isEmpty() || take();
    }
}
