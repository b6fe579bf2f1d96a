package io.docgen.gateway.box.call;

import io.docgen.gateway.box.caller.Caller;
import io.docgen.gateway.box.caller.Credentials;
import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.failure.BoxException;
import io.docgen.gateway.box.failure.CallFailure;
import io.quarkus.runtime.Startup;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The one way to Box: a caller's rate gate, their turn, then time-out, retries and a circuit breaker around every call.
 *
 * <p>One {@link Guard} for all reads and one for all writes, rather than an annotation on each method: Box is one host,
 * so its health is one fact, and one set of figures is what an operator can reason about.
 */
@Startup // so that the breakers are there to be looked at
@ApplicationScoped
public class BoxCalls {

    static final String READS = "box";
    static final String WRITES = "box-writes";

    private final Attempts attempts;
    private final Turns turns;
    private final RateGates gates;
    private final RetryBudget budget;
    private final Guard reads;
    private final Guard writes;

    BoxCalls(BoxConfig config, Attempts attempts, Turns turns, RateGates gates, RetryBudget budget) {
        this.attempts = attempts;
        this.turns = turns;
        this.gates = gates;
        this.budget = budget;
        this.reads = guard(READS, config, BoxException::isWorthRetrying);
        this.writes = guard(WRITES, config, BoxException::isNeverCarriedOut);
    }

    /** A read that may be repeated. The {@code Uni} never gives null and fails with {@link BoxException} alone. */
    public <T> Uni<T> read(Caller caller, Function<Credentials, Uni<T>> call) {
        return call(reads, caller, call);
    }

    /**
     * A call that changes something. It is repeated only if Box cannot have carried it out; the failure tells whether
     * it may have. The {@code Uni} never gives null.
     */
    public <T> Uni<T> write(Caller caller, Function<Credentials, Uni<T>> call) {
        return call(writes, caller, call)
                .onFailure(BoxException.class).transform(failure -> ((BoxException) failure).ofWrite());
    }

    private Guard guard(String name, BoxConfig config, Predicate<BoxException> retried) {
        return Guard.create()
                .withDescription(name)
                .withTimeout().duration(config.timeout().toMillis(), ChronoUnit.MILLIS).done()
                .withRetry()
                .maxRetries(config.retry().maxRetries())
                .maxDuration(config.retry().budget().toMillis(), ChronoUnit.MILLIS)
                .jitter(0, ChronoUnit.MILLIS)
                .whenException(failure -> failure instanceof BoxException box && retried.test(box))
                .withCustomBackoff().strategy(() -> new RetryPause(config.retry(), budget)).done()
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

    private <T> Uni<T> call(Guard guard, Caller caller, Function<Credentials, Uni<T>> call) {
        return Uni.createFrom().deferred(() -> {
            gates.pass(caller.key());
            return turns.take(caller.key(), () -> guarded(guard, attempts.of(caller, call)));
        }).onFailure().transform(CallFailure::of);
    }

    @SuppressWarnings("unchecked") // the guard only needs to know that it guards a Uni, not of what
    private static <T> Uni<T> guarded(Guard guard, Supplier<Uni<T>> call) {
        return guard.get((Supplier<Uni<Object>>) (Supplier<?>) call, (Class<Uni<Object>>) (Class<?>) Uni.class)
                .map(item -> (T) item);
    }
}
