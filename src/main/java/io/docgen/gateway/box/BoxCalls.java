package io.docgen.gateway.box;

import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The one way to Box: time-out, retries and a circuit breaker around every call.
 *
 * <p>One {@link Guard} for all reads and one for all writes, rather than an annotation on each method: Box is one host,
 * so its health is one fact, and one set of figures is what an operator can reason about.
 */
@ApplicationScoped
class BoxCalls {

    private final Guard reads;
    private final Guard writes;

    BoxCalls(BoxConfig config) {
        this.reads = guard("box", config, BoxException::isWorthRetrying);
        this.writes = guard("box-writes", config, BoxException::isNeverCarriedOut);
    }

    private static Guard guard(String name, BoxConfig config, Predicate<BoxException> retried) {
        return Guard.create()
                .withDescription(name)
                .withTimeout().duration(config.timeout().toMillis(), ChronoUnit.MILLIS).done()
                .withRetry()
                .maxRetries(config.retry().maxRetries())
                .maxDuration(config.retry().budget().toMillis(), ChronoUnit.MILLIS)
                .jitter(0, ChronoUnit.MILLIS)
                .whenException(failure -> failure instanceof BoxException box && retried.test(box))
                .withCustomBackoff().strategy(() -> new RetryPause(config.retry())).done()
                .done()
                .withCircuitBreaker()
                .name(name)
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
        return call(reads, call);
    }

    /**
     * A call that changes something. It is repeated only if Box cannot have carried it out; the failure tells whether
     * it may have. The {@code Uni} starts it anew for each subscriber and never gives null.
     */
    <T> Uni<T> write(Supplier<Uni<T>> call) {
        return call(writes, call).onFailure(BoxException.class).transform(failure -> ((BoxException) failure).ofWrite());
    }

    private static <T> Uni<T> call(Guard guard, Supplier<Uni<T>> call) {
        return Uni.createFrom().deferred(() -> guarded(guard, () -> call.get()
                .onItem().ifNull().failWith(() -> CallFailure.unreadable(null))
                .onFailure().transform(CallFailure::of)))
                .onFailure().transform(CallFailure::of);
    }

    @SuppressWarnings("unchecked") // the guard only needs to know that it guards a Uni, not of what
    private static <T> Uni<T> guarded(Guard guard, Supplier<Uni<T>> call) {
        return guard.get((Supplier<Uni<Object>>) (Supplier<?>) call, (Class<Uni<Object>>) (Class<?>) Uni.class)
                .map(item -> (T) item);
    }
}
