package io.docgen.gateway.box.call;

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
class BoxHealth implements HealthCheck {

    private final CircuitBreakerMaintenance breakers;

    BoxHealth(CircuitBreakerMaintenance breakers) {
        this.breakers = breakers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("box").up()
                .withData("reads", state(BoxCalls.READS))
                .withData("writes", state(BoxCalls.WRITES))
                .build();
    }

    private String state(String name) {
        CircuitBreakerState state = breakers.currentState(name);
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
