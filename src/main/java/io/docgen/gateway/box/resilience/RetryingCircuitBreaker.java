package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Retries and circuit breakers around one kind of call.
 *
 * <p>The shared breaker opens on failures of the host: timeouts, refused connections and 5xx. It never opens on 4xx or
 * on an unreadable response, which depend on one caller or one object. Since 5xx and timeouts may depend on one object
 * too, one caller contributes at most a quarter of the failures that open it ({@link CallerFailureQuota}); after more
 * failures the caller's own breaker opens ({@link CallerCircuitBreakers}). The outcome of a half-open probe always
 * counts, or the breaker would close on a host that is still down. A caller whose own breaker is open gets one probe
 * per delay.
 */
final class RetryingCircuitBreaker {

    private static final Logger LOG = Logger.getLogger(RetryingCircuitBreaker.class);
    private static final String SUCCESS = "";

    private final String name;
    private final Guard guard;
    private final CallerFailureQuota failureQuota;
    private final CallerCircuitBreakers callerBreakers;
    private final CircuitBreakerMaintenance breakers;

    /** @param retryable which failures are retryable */
    RetryingCircuitBreaker(String name, BoxConfig config, RetryBudget budget, CircuitBreakerMaintenance breakers,
            Predicate<BoxException> retryable) {
        this.name = name;
        this.breakers = breakers;
        this.failureQuota = new CallerFailureQuota(config.circuitBreaker().requestVolumeThreshold(),
                config.circuitBreaker().failureRatio());
        this.callerBreakers = new CallerCircuitBreakers(config.circuitBreaker());
        this.guard = guard(name, config, budget, retryable);
    }

    /** @throws BoxException {@code UPSTREAM_UNAVAILABLE} if the breaker of the caller is open */
    void check(String caller) {
        callerBreakers.check(caller);
    }

    /** @param attempt makes one attempt, which fails only with {@link BoxException} */
    <T> Uni<T> run(String caller, Supplier<Uni<T>> attempt) {
        return breakers.currentState(name) == CircuitBreakerState.CLOSED
                ? new FirstAttempt<>(this, caller, attempt)
                : guarded(recorded(caller, attempt));
    }

    /** Records the success of a first attempt. */
    void succeeded(String caller) {
        record(caller, false);
        try {
            guard.call(() -> SUCCESS, String.class);
        } catch (Exception opened) {
            LOG.debug("The circuit breaker has opened during a successful call", opened);
        }
    }

    /** What follows a first attempt that has failed: retries, if the failure allows them. */
    <T> Uni<T> retry(String caller, BoxException failure, Supplier<Uni<T>> attempt) {
        BoxException counted = recorded(caller, failure);
        Supplier<Uni<T>> further = recorded(caller, attempt);
        AtomicBoolean first = new AtomicBoolean(true);
        Supplier<Uni<T>> all = () -> first.getAndSet(false) ? Uni.createFrom().failure(counted) : further.get();
        return guarded(all).onFailure(opened -> first.get()).transform(opened -> counted);
    }

    private <T> Supplier<Uni<T>> recorded(String caller, Supplier<Uni<T>> attempt) {
        return () -> attempt.get()
                .onItem().invoke(item -> record(caller, false))
                .onFailure(BoxException.class).transform(failure -> recorded(caller, failure));
    }

    @SuppressWarnings("unchecked") // the guard does not depend on the item type of the Uni
    private <T> Uni<T> guarded(Supplier<Uni<T>> attempts) {
        return guard.get((Supplier<Uni<Object>>) (Supplier<?>) attempts, (Class<Uni<Object>>) (Class<?>) Uni.class)
                .map(item -> (T) item);
    }

    private BoxException recorded(String caller, BoxException failure) {
        boolean failed = failure.isUpstreamFailure();
        boolean counts = record(caller, failed);
        return failed && (counts || breakers.currentState(name) == CircuitBreakerState.HALF_OPEN)
                ? failure.countedByBreaker()
                : failure;
    }

    private boolean record(String caller, boolean failed) {
        callerBreakers.record(caller, failed);
        return failureQuota.record(caller, failed);
    }

    private static Guard guard(String name, BoxConfig config, RetryBudget budget, Predicate<BoxException> retryable) {
        return Guard.create()
                .withDescription(name)
                .withRetry()
                .maxRetries(config.retry().maxRetries())
                .maxDuration(config.retry().maxDuration().toMillis(), ChronoUnit.MILLIS)
                .jitter(0, ChronoUnit.MILLIS)
                .whenException(failure -> failure instanceof BoxException box && retryable.test(box))
                .withCustomBackoff().strategy(() -> new RetryBackoff(config.retry(), budget)).done()
                .done()
                .withCircuitBreaker()
                .name(name)
                .requestVolumeThreshold(config.circuitBreaker().requestVolumeThreshold())
                .failureRatio(config.circuitBreaker().failureRatio())
                .delay(config.circuitBreaker().delay().toMillis(), ChronoUnit.MILLIS)
                .when(failure -> BoxExceptionMapper.of(failure).isCountedByBreaker())
                .done()
                .build();
    }
}
