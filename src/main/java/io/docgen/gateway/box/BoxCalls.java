package io.docgen.gateway.box;

import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The one way to Box: time-out, retries and a circuit breaker around every read.
 *
 * <p>One {@link Guard} for all of them, rather than an annotation on each method: Box is one host, so its health is one
 * fact, and one set of figures is what an operator can reason about.
 */
@ApplicationScoped
class BoxCalls {

    private final Guard guard;

    BoxCalls(BoxConfig config) {
        this.guard = Guard.create()
                .withDescription("box")
                .withTimeout().duration(config.timeout().toMillis(), ChronoUnit.MILLIS).done()
                .withRetry()
                .maxRetries(config.retry().maxRetries())
                .maxDuration(config.retry().budget().toMillis(), ChronoUnit.MILLIS)
                .jitter(0, ChronoUnit.MILLIS)
                .whenException(failure -> CallFailure.of(failure).isWorthRetrying())
                .withCustomBackoff().strategy(() -> new RetryPause(config.retry())).done()
                .done()
                .withCircuitBreaker()
                .name("box")
                .requestVolumeThreshold(config.circuitBreaker().calls())
                .failureRatio(config.circuitBreaker().failureRatio())
                .delay(config.circuitBreaker().delay().toMillis(), ChronoUnit.MILLIS)
                .when(failure -> CallFailure.of(failure).isFaultOfBox())
                .done()
                .build();
    }

    /**
     * A read that may be repeated. The {@code Uni} starts it anew for each subscriber, never gives null, and fails with
     * {@link BoxException} alone.
     */
    <T> Uni<T> read(Supplier<Uni<T>> call) {
        return Uni.createFrom().deferred(() -> guarded(() -> call.get()
                .onItem().ifNull().failWith(() -> CallFailure.unreadable(null))
                .onFailure().transform(CallFailure::of)))
                .onFailure().transform(CallFailure::of);
    }

    @SuppressWarnings("unchecked") // the guard only needs to know that it guards a Uni, not of what
    private <T> Uni<T> guarded(Supplier<Uni<T>> call) {
        return guard.get((Supplier<Uni<Object>>) (Supplier<?>) call, (Class<Uni<Object>>) (Class<?>) Uni.class)
                .map(item -> (T) item);
    }
}
