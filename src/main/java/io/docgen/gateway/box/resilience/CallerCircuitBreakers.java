package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.error.ErrorCode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * A circuit breaker for each caller whose calls fail, beside the one for all: what only one caller meets with, be it for the
 * ids they ask for, is kept from Box for that caller alone. It opens at as many failures as the other one, and has the same
 * ratio and delay.
 */
final class CallerCircuitBreakers {

    /** Callers are remembered while their calls fail; beyond so many, those whose time is over are looked for. */
    private static final int MANY = 1000;

    private final int failuresToOpen;
    private final double failureRatio;
    private final long delay;
    private final LongSupplier nanos;
    private final Map<String, State> callers = new ConcurrentHashMap<>();

    /** @param openUntil when the next call may pass as a probe; null while the breaker is closed */
    private record State(int calls, int failures, Long openUntil, long changed) {
    }

    CallerCircuitBreakers(BoxConfig.CircuitBreaker config) {
        this(Math.max(1, (int) (config.calls() * config.failureRatio())), config.failureRatio(), config.delay(),
                System::nanoTime);
    }

    CallerCircuitBreakers(int failuresToOpen, double failureRatio, Duration delay, LongSupplier nanos) {
        this.failuresToOpen = failuresToOpen;
        this.failureRatio = failureRatio;
        this.delay = delay.toNanos();
        this.nanos = nanos;
    }

    /** @throws BoxException {@code UPSTREAM_UNAVAILABLE} if the caller's breaker is open */
    void pass(String caller) {
        if (!callers.containsKey(caller)) {
            return;
        }
        long now = nanos.getAsLong();
        boolean[] open = new boolean[1];
        callers.computeIfPresent(caller, (key, state) -> {
            open[0] = state.openUntil != null && now - state.openUntil < 0;
            // The probe is under way from now on: the next one may pass a delay later, should this one come to nothing.
            return state.openUntil == null || open[0] ? state
                    : new State(state.calls, state.failures, now + delay, now);
        });
        if (open[0]) {
            throw refusal();
        }
    }

    /** Takes note of a call's outcome. */
    void count(String caller, boolean failed) {
        if (!failed && !callers.containsKey(caller)) {
            return;
        }
        long now = nanos.getAsLong();
        callers.compute(caller, (key, state) -> failed ? failed(state, now) : succeeded(state, now));
        if (failed && callers.size() > MANY) {
            callers.values().removeIf(state -> now - state.changed > Duration.ofMinutes(1).toNanos() + delay);
        }
    }

    static BoxException refusal() {
        return BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE,
                "Your last requests to Box failed; it is being left alone for a few seconds. Try again shortly.")
                .cause(new CircuitBreakerOpenException("the caller's")).neverCarriedOut(true).build();
    }

    private State failed(State before, long now) {
        if (before == null) {
            return state(1, 1, now);
        }
        return before.openUntil == null ? state(before.calls + 1, before.failures + 1, now)
                : new State(before.calls, before.failures, now + delay, now);
    }

    /** A success closes the breaker, and a window without failures needs no remembering. */
    private State succeeded(State before, long now) {
        if (before == null || before.openUntil != null) {
            return null;
        }
        int calls = before.calls + 1;
        return calls - before.failures > failuresToOpen / failureRatio ? null
                : new State(calls, before.failures, null, now);
    }

    private State state(int calls, int failures, long now) {
        boolean opens = failures >= failuresToOpen && failures >= failureRatio * calls;
        return new State(calls, failures, opens ? now + delay : null, now);
    }
}
