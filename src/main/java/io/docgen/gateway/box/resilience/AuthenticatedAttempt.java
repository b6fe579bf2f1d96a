package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.docgen.gateway.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call: it checks the rate limit of the caller, adds the authentication headers and, if Box answers
 * 401, repeats the call once with renewed credentials where the caller has any. Never emits null, fails only with
 * {@link BoxException}.
 */
final class AuthenticatedAttempt<T> extends AbstractUni<T> {

    private static final int UNAUTHORIZED = 401;

    private final AuthenticatedCalls calls;
    private final Caller caller;
    private final Function<BoxAuthHeaders, Uni<T>> call;

    AuthenticatedAttempt(AuthenticatedCalls calls, Caller caller, Function<BoxAuthHeaders, Uni<T>> call) {
        this.calls = calls;
        this.caller = caller;
        this.call = call;
    }

    @Override
    public void subscribe(UniSubscriber<? super T> subscriber) {
        subscriber.onSubscribe(() -> {}); // a started call runs to its end
        try {
            calls.rateLimits().check(caller.key());
            caller.credentials().subscribe().with(
                    credentials -> once(credentials, subscriber, failure -> failed(credentials, failure, subscriber)),
                    failure -> subscriber.onFailure(BoxExceptionMapper.of(failure)));
        } catch (RuntimeException failure) {
            subscriber.onFailure(BoxExceptionMapper.of(failure));
        }
    }

    private void once(BoxAuthHeaders credentials, UniSubscriber<? super T> subscriber,
            Consumer<BoxException> onFailure) {
        long started = System.nanoTime();
        try {
            call.apply(credentials).subscribe().with(item -> answered(item, subscriber, onFailure),
                    failure -> onFailure.accept(mapped(failure, started)));
        } catch (RuntimeException failure) {
            onFailure.accept(mapped(failure, started));
        }
    }

    private static <T> void answered(@Nullable T item, UniSubscriber<? super T> subscriber,
            Consumer<BoxException> onFailure) {
        if (item == null) {
            onFailure.accept(BoxExceptionMapper.unreadable(null, "it is empty"));
        } else {
            subscriber.onItem(item);
        }
    }

    private BoxException mapped(Throwable failure, long started) {
        return BoxExceptionMapper.ofClient(failure, System.nanoTime() - started >= calls.timeoutNanos());
    }

    private void failed(BoxAuthHeaders credentials, BoxException failure, UniSubscriber<? super T> subscriber) {
        if (!failure.hasStatus(UNAUTHORIZED)) {
            end(failure, subscriber);
        } else if (caller.isRenewable() && calls.budget().tryTake()) {
            caller.renewed(credentials).subscribe().with(
                    renewed -> once(renewed, subscriber, again -> end(
                            again.hasStatus(UNAUTHORIZED) ? caller.rejection(again) : again, subscriber)),
                    unrenewed -> subscriber.onFailure(BoxExceptionMapper.of(unrenewed)));
        } else {
            end(caller.rejection(failure), subscriber);
        }
    }

    private void end(BoxException failure, UniSubscriber<? super T> subscriber) {
        boolean rateLimited = failure.code() == ErrorCode.RATE_LIMITED && failure.hasAnswered();
        subscriber.onFailure(rateLimited ? calls.rateLimits().block(caller.key(), failure) : failure);
    }
}
