package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.quarkus.runtime.Startup;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The only way to Box: rate limit of the caller, bulkheads, then circuit breaker and retries around every call.
 *
 * <p>All reads share one {@link RetryingCircuitBreaker} and all writes another, instead of an annotation on each
 * method: Box is one host, and an operator wants one set of figures. Writes have their own because Box may be unable to
 * write while it still reads.
 */
@Startup // so that the breakers exist for the health check
@Singleton
public class BoxCallExecutor {

    static final String READS = "box";
    static final String WRITES = "box-writes";

    private final AuthenticatedCalls authenticatedCalls;
    private final ConcurrencyLimiter concurrency;
    private final CallerRateLimits rateLimits;
    private final FailureMetrics failures;
    private final RetryingCircuitBreaker reads;
    private final RetryingCircuitBreaker writes;

    BoxCallExecutor(BoxConfig config, AuthenticatedCalls authenticatedCalls, ConcurrencyLimiter concurrency,
            CallerRateLimits rateLimits, RetryBudget budget,
            CircuitBreakerMaintenance breakers, FailureMetrics failures) {
        this.failures = failures;
        this.authenticatedCalls = authenticatedCalls;
        this.concurrency = concurrency;
        this.rateLimits = rateLimits;
        this.reads = new RetryingCircuitBreaker(READS, config, budget, breakers, BoxException::isRetryable);
        this.writes = new RetryingCircuitBreaker(WRITES, config, budget, breakers,
                failure -> failure.isRetryable() && failure.isNotExecuted());
    }

    /**
     * Makes a read, which may be retried. The {@code Uni} never emits null and fails only with {@link BoxException}.
     */
    public <T> Uni<T> read(Caller caller, Function<BoxAuthHeaders, Uni<T>> call) {
        return call(reads, caller, call);
    }

    /**
     * Makes a call that changes something. It is retried after a transient failure, and only if Box has certainly not
     * executed it, because it was not reached or has answered 408, 425 or a rate limit; the failure says whether Box
     * may have. The {@code Uni} never emits null.
     */
    public <T> Uni<T> write(Caller caller, Function<BoxAuthHeaders, Uni<T>> call) {
        return call(writes, caller, call)
                .onFailure(BoxException.class).transform(failure -> failure.forMutation());
    }

    /** The time until Box takes calls of a caller again, after a rate limit; null if it does now. */
    public @Nullable Duration rateLimitedFor(Caller caller) {
        return rateLimits.left(caller);
    }

    private <T> Uni<T> call(RetryingCircuitBreaker breaker, Caller caller, Function<BoxAuthHeaders, Uni<T>> call) {
        try {
            rateLimits.requested(caller);
            rateLimits.check(caller);
            breaker.check(caller.key());
        } catch (BoxException refused) {
            return Uni.createFrom().failure(refused);
        }
        return concurrency.run(caller, () -> breaker.run(caller.key(), authenticatedCalls.of(caller, call)))
                .onFailure().transform(BoxExceptionMapper::of)
                .onFailure(BoxException.class).invoke(failures::failed);
    }
}
