package io.docgen.gateway.box.resilience;

import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports the state of the circuit breakers. The status is always UP: if Box is down, an unready gateway could not even
 * say so to its clients, and all replicas would become unready at once.
 */
@Readiness
@Singleton
class BoxHealthCheck implements HealthCheck {

    private final CircuitBreakerMaintenance breakers;

    BoxHealthCheck(CircuitBreakerMaintenance breakers) {
        this.breakers = breakers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("box").up()
                .withData("reads", state(BoxCallExecutor.READS))
                .withData("writes", state(BoxCallExecutor.WRITES))
                .build();
    }

    private String state(String name) {
        CircuitBreakerState state = breakers.currentState(name);
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
