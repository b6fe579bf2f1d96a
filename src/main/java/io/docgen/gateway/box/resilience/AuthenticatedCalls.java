package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.docgen.gateway.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One attempt of a call: it checks the rate limit of the caller, adds the authentication headers and, if Box answers
 * 401, repeats the call once with renewed credentials where the caller has any.
 */
@ApplicationScoped
class AuthenticatedCalls {

    private static final int UNAUTHORIZED = 401;

    private final long timeout;
    private final CallerRateLimits rateLimits;
    private final RetryBudget budget;

    AuthenticatedCalls(BoxConfig config, CallerRateLimits rateLimits, RetryBudget budget) {
        this.timeout = config.timeout().toNanos();
        this.rateLimits = rateLimits;
        this.budget = budget;
    }

    /**
     * The attempts of one call. Each {@code Uni} is one attempt, never emits null and fails only with
     * {@link BoxException}.
     */
    <T> Supplier<Uni<T>> of(Caller caller, Function<BoxAuthHeaders, Uni<T>> call) {
        AtomicBoolean first = new AtomicBoolean(true);
        return () -> {
            if (first.getAndSet(false)) {
                budget.recordCall(); // only now, because the breaker may have rejected the call
            }
            return attempt(caller, call);
        };
    }

    private <T> Uni<T> attempt(Caller caller, Function<BoxAuthHeaders, Uni<T>> call) {
        return Uni.createFrom().deferred(() -> {
            rateLimits.check(caller.key());
            return caller.credentials().chain(credentials -> once(call, credentials)
                    .onFailure(failure -> has(UNAUTHORIZED, failure))
                    .recoverWithUni(
                            unauthorized -> retryRenewed(caller, credentials, call, (BoxException) unauthorized))
                    .onFailure(AuthenticatedCalls::isRateLimited)
                    .transform(failure -> rateLimits.block(caller.key(), (BoxException) failure)));
        }).onFailure().transform(BoxExceptionMapper::of);
    }

    private <T> Uni<T> retryRenewed(Caller caller, BoxAuthHeaders rejected, Function<BoxAuthHeaders, Uni<T>> call,
            BoxException unauthorized) {
        if (!caller.isRenewable() || !budget.tryTake()) {
            return Uni.createFrom().failure(caller.rejection(unauthorized));
        }
        return caller.renewed(rejected).chain(renewed -> once(call, renewed))
                .onFailure(failure -> has(UNAUTHORIZED, failure))
                .transform(failure -> caller.rejection((BoxException) failure));
    }

    private <T> Uni<T> once(Function<BoxAuthHeaders, Uni<T>> call, BoxAuthHeaders credentials) {
        long started = System.nanoTime();
        return call.apply(credentials)
                .onItem().ifNull().failWith(() -> BoxExceptionMapper.unreadable(null, "it is empty"))
                .onFailure()
                .transform(failure -> BoxExceptionMapper.ofClient(failure, System.nanoTime() - started >= timeout));
    }

    private static boolean isRateLimited(Throwable failure) {
        return failure instanceof BoxException box && box.code() == ErrorCode.RATE_LIMITED && box.hasAnswered();
    }

    private static boolean has(int status, Throwable failure) {
        return failure instanceof BoxException box && box.hasStatus(status);
    }
}
