package io.docgen.gateway.box.call;

import io.docgen.gateway.box.caller.Caller;
import io.docgen.gateway.box.caller.Credentials;
import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.failure.BoxException;
import io.docgen.gateway.box.failure.CallFailure;
import io.docgen.gateway.graphql.ErrorCode;
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
class Attempts {

    private static final int UNAUTHORIZED = 401;

    private final long timeout;
    private final RateGates gates;
    private final RetryBudget budget;

    Attempts(BoxConfig config, RateGates gates, RetryBudget budget) {
        this.timeout = config.timeout().toNanos();
        this.gates = gates;
        this.budget = budget;
    }

    /** Tries of one call; each {@code Uni} is another try, never gives null and fails with {@link BoxException} alone. */
    <T> Supplier<Uni<T>> of(Caller caller, Function<Credentials, Uni<T>> call) {
        AtomicBoolean first = new AtomicBoolean(true);
        return () -> {
            if (first.getAndSet(false)) {
                budget.called(); // only now: the breaker has let it pass
            }
            return attempt(caller, call);
        };
    }

    private <T> Uni<T> attempt(Caller caller, Function<Credentials, Uni<T>> call) {
        return Uni.createFrom().deferred(() -> {
            gates.pass(caller.key());
            return caller.credentials().chain(credentials -> once(call, credentials)
                    .onFailure(failure -> has(UNAUTHORIZED, failure))
                    .recoverWithUni(refusal -> again(caller, credentials, call, (BoxException) refusal))
                    .onFailure(Attempts::isRateLimited)
                    .transform(failure -> gates.shut(caller.key(), (BoxException) failure)));
        }).onFailure().transform(CallFailure::of);
    }

    private <T> Uni<T> again(Caller caller, Credentials refused, Function<Credentials, Uni<T>> call,
            BoxException refusal) {
        if (!caller.isRenewable() || !budget.take()) {
            return Uni.createFrom().failure(caller.refused(refusal));
        }
        return caller.insteadOf(refused).chain(others -> once(call, others))
                .onFailure(failure -> has(UNAUTHORIZED, failure))
                .transform(failure -> caller.refused((BoxException) failure));
    }

    private <T> Uni<T> once(Function<Credentials, Uni<T>> call, Credentials credentials) {
        long begun = System.nanoTime();
        return call.apply(credentials)
                .onItem().ifNull().failWith(() -> CallFailure.unreadable(null, "it is empty"))
                .onFailure().transform(failure -> CallFailure.ofClient(failure, System.nanoTime() - begun >= timeout));
    }

    private static boolean isRateLimited(Throwable failure) {
        return failure instanceof BoxException box && box.code() == ErrorCode.RATE_LIMITED && box.hasAnswered();
    }

    private static boolean has(int status, Throwable failure) {
        return failure instanceof BoxException box && box.hasStatus(status);
    }
}
