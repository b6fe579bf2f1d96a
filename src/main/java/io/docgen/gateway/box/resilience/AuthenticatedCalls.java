package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.config.BoxConfig;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes the attempts of calls, see {@link AuthenticatedAttempt}. */
@Singleton
class AuthenticatedCalls {

    private final long timeoutNanos;
    private final CallerRateLimits rateLimits;
    private final RetryBudget budget;

    AuthenticatedCalls(BoxConfig config, CallerRateLimits rateLimits, RetryBudget budget) {
        this.timeoutNanos = config.timeout().toNanos();
        this.rateLimits = rateLimits;
        this.budget = budget;
    }

    /** The attempts of one call, each a {@code Uni}. */
    <T> Supplier<Uni<T>> of(Caller caller, Function<BoxAuthHeaders, Uni<T>> call) {
        AtomicBoolean first = new AtomicBoolean(true);
        return () -> {
            if (first.getAndSet(false)) {
                budget.recordCall(); // only now, because the breaker may have rejected the call
            }
            return new AuthenticatedAttempt<>(this, caller, call);
        };
    }

    long timeoutNanos() {
        return timeoutNanos;
    }

    CallerRateLimits rateLimits() {
        return rateLimits;
    }
}
