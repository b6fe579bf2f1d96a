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
 * One try of a call: past the caller's rate gate, with their credentials, and if Box refuses those, once more with others
 * where there are any.
 */
@ApplicationScoped
class AuthenticatedCalls {

    private static final int UNAUTHORIZED = 401;

    private final long timeout;
    private final CallerRateLimits gates;
    private final RetryBudget budget;

    AuthenticatedCalls(BoxConfig config, CallerRateLimits gates, RetryBudget budget) {
        this.timeout = config.timeout().toNanos();
        this.gates = gates;
        this.budget = budget;
    }

    /** Tries of one call; each {@code Uni} is another try, never gives null and fails with {@link BoxException} alone. */
    <T> Supplier<Uni<T>> of(Caller caller, Function<BoxAuthHeaders, Uni<T>> call) {
        AtomicBoolean first = new AtomicBoolean(true);
        return () -> {
            if (first.getAndSet(false)) {
                budget.called(); // only now: the breaker has let it pass
            }
            return attempt(caller, call);
        };
    }

    private <T> Uni<T> attempt(Caller caller, Function<BoxAuthHeaders, Uni<T>> call) {
        return Uni.createFrom().deferred(() -> {
            gates.pass(caller.key());
            return caller.credentials().chain(credentials -> once(call, credentials)
                    .onFailure(failure -> has(UNAUTHORIZED, failure))
                    .recoverWithUni(refusal -> again(caller, credentials, call, (BoxException) refusal))
                    .onFailure(AuthenticatedCalls::isRateLimited)
                    .transform(failure -> gates.shut(caller.key(), (BoxException) failure)));
        }).onFailure().transform(BoxExceptionMapper::of);
    }

    private <T> Uni<T> again(Caller caller, BoxAuthHeaders refused, Function<BoxAuthHeaders, Uni<T>> call,
            BoxException refusal) {
        if (!caller.isRenewable() || !budget.take()) {
            return Uni.createFrom().failure(caller.refused(refusal));
        }
        return caller.insteadOf(refused).chain(others -> once(call, others))
                .onFailure(failure -> has(UNAUTHORIZED, failure))
                .transform(failure -> caller.refused((BoxException) failure));
    }

    private <T> Uni<T> once(Function<BoxAuthHeaders, Uni<T>> call, BoxAuthHeaders credentials) {
        long begun = System.nanoTime();
        return call.apply(credentials)
                .onItem().ifNull().failWith(() -> BoxExceptionMapper.unreadable(null, "it is empty"))
                .onFailure().transform(failure -> BoxExceptionMapper.ofClient(failure, System.nanoTime() - begun >= timeout));
    }

    private static boolean isRateLimited(Throwable failure) {
        return failure instanceof BoxException box && box.code() == ErrorCode.RATE_LIMITED && box.hasAnswered();
    }

    private static boolean has(int status, Throwable failure) {
        return failure instanceof BoxException box && box.hasStatus(status);
    }
}
