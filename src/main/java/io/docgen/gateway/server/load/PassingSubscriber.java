package io.docgen.gateway.server.load;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Passes the events of a source on to an emitter that does not buffer. It requests from the source what the client
 * requests and no more, so that the source can replace what a slow client has not taken. Thread-safe.
 */
final class PassingSubscriber<E> implements Flow.Subscriber<E> {

    private final MultiEmitter<? super E> emitter;
    private final Runnable onEnd;
    private Flow.@Nullable Subscription source;
    private boolean ended;
    /** Requested from the source and not passed on yet. */
    private long asked;

    /** @param onEnd runs once, before the client learns of an end, because it may subscribe again at once */
    PassingSubscriber(MultiEmitter<? super E> emitter, Runnable onEnd) {
        this.emitter = emitter;
        this.onEnd = onEnd;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        boolean late;
        synchronized (this) {
            source = subscription;
            late = ended;
        }
        if (late) {
            subscription.cancel();
        } else {
            request();
        }
    }

    /** Call it when the client requests more. */
    void request() {
        Flow.Subscription from;
        long more;
        synchronized (this) {
            from = source;
            more = from == null ? 0 : emitter.requested() - asked;
            asked += Math.max(0, more);
        }
        if (from != null && more > 0) {
            from.request(more);
        }
    }

    /** Ends it, and cancels the source. May be called again. */
    void end() {
        Flow.Subscription from;
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            from = source;
        }
        onEnd.run();
        if (from != null) {
            from.cancel();
        }
    }

    @Override
    public void onNext(E event) {
        emitter.emit(event);
        synchronized (this) {
            asked--;
        }
        request(); // what the client has requested while it got this
    }

    @Override
    public void onError(Throwable failure) {
        end();
        emitter.fail(failure);
    }

    @Override
    public void onComplete() {
        end();
        emitter.complete();
    }
}
