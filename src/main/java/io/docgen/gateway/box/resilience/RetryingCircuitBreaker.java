package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Retries and circuit breakers around one kind of call. The breaker for all opens on what the host does: time-outs, refused
 * connections and 5xx, never on 4xx or on an answer that cannot be read, which depend on one caller or one object. As 5xx and
 * time-outs may depend on one object too, no caller's failures count for more than a quarter of what opens it
 * ({@link CallerFailureQuota}); beyond that the caller's own breaker opens ({@link CallerCircuitBreakers}). A probe counts whoever makes
 * it, or the breaker would close on a host that is still down; callers whose own breaker is open get one probe per delay.
 */
final class RetryingCircuitBreaker {

    private final String name;
    private final Guard guard;
    private final CallerFailureQuota failures;
    private final CallerCircuitBreakers callers;
    private final CircuitBreakerMaintenance breakers;

    /** @param retried which failures may be tried again */
    RetryingCircuitBreaker(String name, BoxConfig config, RetryBudget budget, CircuitBreakerMaintenance breakers,
            Predicate<BoxException> retried) {
        this.name = name;
        this.breakers = breakers;
        this.failures = new CallerFailureQuota(config.circuitBreaker().calls(), config.circuitBreaker().failureRatio());
        this.callers = new CallerCircuitBreakers(config.circuitBreaker());
        this.guard = guard(name, config, budget, retried);
    }

    /** @throws BoxException {@code UPSTREAM_UNAVAILABLE} if the caller's own breaker keeps them from Box */
    void pass(String caller) {
        callers.pass(caller);
    }

    /** @param attempt makes one try, which fails with {@link BoxException} alone */
    @SuppressWarnings("unchecked") // the guard only needs to know that it guards a Uni, not of what
    <T> Uni<T> run(String caller, Supplier<Uni<T>> attempt) {
        Supplier<Uni<T>> counted = () -> attempt.get()
                .onItem().invoke(item -> count(caller, false))
                .onFailure(BoxException.class).transform(failure -> counted(caller, (BoxException) failure));
        return guard.get((Supplier<Uni<Object>>) (Supplier<?>) counted, (Class<Uni<Object>>) (Class<?>) Uni.class)
                .map(item -> (T) item);
    }

    private BoxException counted(String caller, BoxException failure) {
        boolean failed = failure.isFaultOfBox();
        boolean counts = count(caller, failed);
        return failed && (counts || breakers.currentState(name) == CircuitBreakerState.HALF_OPEN)
                ? failure.opensBreaker() : failure;
    }

    private boolean count(String caller, boolean failed) {
        callers.count(caller, failed);
        return failures.count(caller, failed);
    }

    private static Guard guard(String name, BoxConfig config, RetryBudget budget, Predicate<BoxException> retried) {
        return Guard.create()
                .withDescription(name)
                .withRetry()
                .maxRetries(config.retry().maxRetries())
                .maxDuration(config.retry().budget().toMillis(), ChronoUnit.MILLIS)
                .jitter(0, ChronoUnit.MILLIS)
                .whenException(failure -> failure instanceof BoxException box && retried.test(box))
                .withCustomBackoff().strategy(() -> new RetryBackoff(config.retry(), budget)).done()
                .done()
                .withCircuitBreaker()
                .name(name)
                .requestVolumeThreshold(config.circuitBreaker().calls())
                .failureRatio(config.circuitBreaker().failureRatio())
                .delay(config.circuitBreaker().delay().toMillis(), ChronoUnit.MILLIS)
                .when(failure -> BoxExceptionMapper.of(failure).isOpeningBreaker())
                .done()
                .build();
    }
}
