package io.docgen.gateway.box.resilience;

import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how the circuit breakers stand. Always up: an unready gateway could not even say that Box is down, and Box being
 * down would take all replicas with it.
 */
@Readiness
@ApplicationScoped
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
