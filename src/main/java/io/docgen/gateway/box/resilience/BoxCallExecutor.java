package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.quarkus.runtime.Startup;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/**
 * The one way to Box: a caller's rate gate, their turn, then retries and circuit breakers around every call.
 *
 * <p>One {@link RetryingCircuitBreaker} for all reads and one for all writes, rather than an annotation on each method: Box is one host,
 * so its health is one fact, and one set of figures is what an operator can reason about.
 */
@Startup // so that the breakers are there to be looked at
@ApplicationScoped
public class BoxCallExecutor {

    static final String READS = "box";
    static final String WRITES = "box-writes";

    private final AuthenticatedCalls attempts;
    private final ConcurrencyLimiter turns;
    private final CallerRateLimits gates;
    private final RetryingCircuitBreaker reads;
    private final RetryingCircuitBreaker writes;

    BoxCallExecutor(BoxConfig config, AuthenticatedCalls attempts, ConcurrencyLimiter turns, CallerRateLimits gates, RetryBudget budget,
            CircuitBreakerMaintenance breakers) {
        this.attempts = attempts;
        this.turns = turns;
        this.gates = gates;
        this.reads = new RetryingCircuitBreaker(READS, config, budget, breakers, BoxException::isWorthRetrying);
        this.writes = new RetryingCircuitBreaker(WRITES, config, budget, breakers, BoxException::isNeverCarriedOut);
    }

    /** A read that may be repeated. The {@code Uni} never gives null and fails with {@link BoxException} alone. */
    public <T> Uni<T> read(Caller caller, Function<BoxAuthHeaders, Uni<T>> call) {
        return call(reads, caller, call);
    }

    /**
     * A call that changes something. It is repeated only if Box cannot have carried it out; the failure tells whether
     * it may have. The {@code Uni} never gives null.
     */
    public <T> Uni<T> write(Caller caller, Function<BoxAuthHeaders, Uni<T>> call) {
        return call(writes, caller, call)
                .onFailure(BoxException.class).transform(failure -> ((BoxException) failure).ofWrite());
    }

    private <T> Uni<T> call(RetryingCircuitBreaker circuit, Caller caller, Function<BoxAuthHeaders, Uni<T>> call) {
        return Uni.createFrom().deferred(() -> {
            gates.pass(caller.key());
            circuit.pass(caller.key());
            return turns.take(caller.key(), () -> circuit.run(caller.key(), attempts.of(caller, call)));
        }).onFailure().transform(BoxExceptionMapper::of);
    }
}
