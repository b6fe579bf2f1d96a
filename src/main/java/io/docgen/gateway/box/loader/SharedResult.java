package io.docgen.gateway.box.loader;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a read, which comes once and goes to all subscribers, those before and those after it. A subscriber
 * that cancels does not end the read, because others may wait for it.
 */
class SharedResult<T> extends AbstractUni<T> implements UniSubscription {

    private final List<UniSubscriber<? super T>> waiting = new ArrayList<>(2);
    private boolean ended;
    private @Nullable T item;
    private @Nullable Throwable failure;

    @Override
    public void subscribe(UniSubscriber<? super T> subscriber) {
        subscriber.onSubscribe(this);
        synchronized (this) {
            if (!ended) {
                waiting.add(subscriber);
                return;
            }
        }
        notify(subscriber);
    }

    /** Ends the read. Returns false if it has ended before. */
    final boolean end(@Nullable T result, @Nullable Throwable cause) {
        synchronized (this) {
            if (ended) {
                return false;
            }
            ended = true;
            item = result;
            failure = cause;
        }
        for (UniSubscriber<? super T> subscriber : waiting) {
            notify(subscriber);
        }
        waiting.clear();
        return true;
    }

    /** A subscriber that fails does not keep the result from the others. */
    private void notify(UniSubscriber<? super T> subscriber) {
        try {
            if (failure == null) {
                subscriber.onItem(item);
            } else {
                subscriber.onFailure(failure);
            }
        } catch (RuntimeException dropped) {
            Infrastructure.handleDroppedException(dropped);
        }
    }

    @Override
    public void cancel() {
        // others may wait
    }
}
