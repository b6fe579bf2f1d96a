package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.error.BoxException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call while the breaker is closed. Its first attempt is made directly: SmallRye Fault Tolerance hears of a success,
 * and takes over after a failure, so that a call that succeeds at once does not pay for an asynchronous chain.
 * Subscribe once.
 */
final class FirstAttempt<T> extends AbstractUni<T> implements UniSubscriber<T> {

    private final RetryingCircuitBreaker breaker;
    private final String caller;
    private final Supplier<Uni<T>> attempt;
    private @Nullable UniSubscriber<? super T> subscriber;

    FirstAttempt(RetryingCircuitBreaker breaker, String caller, Supplier<Uni<T>> attempt) {
        this.breaker = breaker;
        this.caller = caller;
        this.attempt = attempt;
    }

    @Override
    public void subscribe(UniSubscriber<? super T> downstream) {
        subscriber = downstream;
        downstream.onSubscribe(() -> {}); // a started call runs to its end
        attempt.get().subscribe().withSubscriber(this);
    }

    @Override
    public void onSubscribe(UniSubscription subscription) {
        // never cancelled
    }

    @Override
    public void onItem(T item) {
        breaker.succeeded(caller);
        if (subscriber != null) {
            subscriber.onItem(item);
        }
    }

    @Override
    public void onFailure(Throwable failure) {
        if (subscriber != null) {
            breaker.retry(caller, (BoxException) failure, attempt).subscribe().withSubscriber(subscriber);
        }
    }
}
