package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.support.error.ErrorCode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/**
 * A circuit breaker for each caller whose calls fail, beside the one of all callers: failures that only one caller
 * sees, for example because of the ids it asks for, keep only that caller from Box. It opens after as many failures as
 * the shared breaker, with the same ratio and delay.
 */
final class CallerCircuitBreakers {

    /** Above this number of failing callers, expired ones are removed. */
    private static final int CLEAN_UP_THRESHOLD = 1000;
    private static final int MAX_CALLERS = 10_000;

    private final int failuresToOpen;
    private final double failureRatio;
    private final long delay;
    private final LongSupplier nanos;
    private final Map<String, State> callers = new ConcurrentHashMap<>();

    /** @param openUntil when the next call passes as a probe; null while the breaker is closed */
    private record State(int calls, int failures, @Nullable Long openUntil, long changed) {
    }

    CallerCircuitBreakers(BoxConfig.CircuitBreaker config) {
        this(Math.max(1, (int) (config.requestVolumeThreshold() * config.failureRatio())), config.failureRatio(),
                config.delay(),
                System::nanoTime);
    }

    CallerCircuitBreakers(int failuresToOpen, double failureRatio, Duration delay, LongSupplier nanos) {
        this.failuresToOpen = failuresToOpen;
        this.failureRatio = failureRatio;
        this.delay = delay.toNanos();
        this.nanos = nanos;
    }

    /** @throws BoxException {@code UPSTREAM_UNAVAILABLE} if the caller's breaker is open */
    void check(String caller) {
        if (!callers.containsKey(caller)) {
            return;
        }
        long now = nanos.getAsLong();
        boolean[] open = new boolean[1];
        callers.computeIfPresent(caller, (key, state) -> {
            open[0] = state.openUntil != null && now - state.openUntil < 0;
            // This call is the probe. If it never ends, the next one passes after another delay.
            return state.openUntil == null || open[0]
                    ? state
                    : new State(state.calls, state.failures, now + delay, now);
        });
        if (open[0]) {
            throw rejection();
        }
    }

    /** Records the outcome of a call. */
    void record(String caller, boolean failed) {
        if (!callers.containsKey(caller) && (!failed || callers.size() >= MAX_CALLERS)) {
            return; // enough fail to open the breaker of all
        }
        long now = nanos.getAsLong();
        callers.compute(caller, (key, state) -> failed ? failed(state, now) : succeeded(state, now));
        if (failed && callers.size() > CLEAN_UP_THRESHOLD) {
            callers.values().removeIf(state -> now - state.changed > Duration.ofMinutes(1).toNanos() + delay);
        }
    }

    static BoxException rejection() {
        return BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE,
                "Your last requests to Box failed, so the gateway does not call it for a few seconds. Try again shortly.")
                .cause(new CircuitBreakerOpenException("breaker of the caller")).notExecuted(true).build();
    }

    private State failed(@Nullable State before, long now) {
        if (before == null) {
            return state(1, 1, now);
        }
        return before.openUntil == null
                ? state(before.calls + 1, before.failures + 1, now)
                : new State(before.calls, before.failures, now + delay, now);
    }

    /** A success closes the breaker, and a caller without failures in the window is forgotten. */
    private @Nullable State succeeded(@Nullable State before, long now) {
        if (before == null || before.openUntil != null) {
            return null;
        }
        int calls = before.calls + 1;
        return calls - before.failures > failuresToOpen / failureRatio
                ? null
                : new State(calls, before.failures, null, now);
    }

    private State state(int calls, int failures, long now) {
        boolean opens = failures >= failuresToOpen && failures >= failureRatio * calls;
        return new State(calls, failures, opens ? now + delay : null, now);
    }
}
