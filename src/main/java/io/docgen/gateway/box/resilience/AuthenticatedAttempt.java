package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.docgen.gateway.support.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call: it checks the rate limit of the caller, adds the authentication headers and, if Box answers
 * 401, repeats the call with renewed credentials where the caller has any. Such a repeat is no retry and costs nothing
 * of the {@link RetryBudget}: all calls of the caller wait for the same renewal, which has limits of its own. Never
 * emits null, fails only with {@link BoxException}.
 */
final class AuthenticatedAttempt<T> extends AbstractUni<T> {

    /** Two, because the credentials may be revoked again while the call is repeated. */
    private static final int MAX_RENEWALS = 2;

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
            calls.rateLimits().check(caller);
            caller.credentials().subscribe().with(
                    credentials -> once(credentials, MAX_RENEWALS, subscriber),
                    failure -> subscriber.onFailure(BoxExceptionMapper.of(failure)));
        } catch (RuntimeException failure) {
            subscriber.onFailure(BoxExceptionMapper.of(failure));
        }
    }

    private void once(BoxAuthHeaders credentials, int renewals, UniSubscriber<? super T> subscriber) {
        long started = System.nanoTime();
        try {
            call.apply(credentials).subscribe().with(item -> answered(item, subscriber),
                    failure -> failed(credentials, renewals, mapped(failure, started), subscriber));
        } catch (RuntimeException failure) {
            failed(credentials, renewals, mapped(failure, started), subscriber);
        }
    }

    private void answered(@Nullable T item, UniSubscriber<? super T> subscriber) {
        if (item == null) {
            end(BoxExceptionMapper.unreadable(null, "it is empty"), subscriber);
        } else {
            subscriber.onItem(item);
        }
    }

    private BoxException mapped(Throwable failure, long started) {
        return BoxExceptionMapper.ofClient(failure, System.nanoTime() - started >= calls.timeoutNanos());
    }

    private void failed(BoxAuthHeaders credentials, int renewals, BoxException failure,
            UniSubscriber<? super T> subscriber) {
        if (!failure.hasStatus(StatusCode.UNAUTHORIZED)) {
            end(failure, subscriber);
        } else if (caller.isRenewable() && renewals > 0) {
            caller.renewed(credentials).subscribe().with(
                    renewed -> once(renewed, renewals - 1, subscriber),
                    unrenewed -> subscriber.onFailure(BoxExceptionMapper.of(unrenewed)));
        } else {
            end(caller.rejection(failure), subscriber);
        }
    }

    private void end(BoxException failure, UniSubscriber<? super T> subscriber) {
        boolean rateLimited = failure.code() == ErrorCode.RATE_LIMITED && failure.hasAnswered();
        subscriber.onFailure(rateLimited ? calls.rateLimits().block(caller, failure) : failure);
    }
}
