package io.docgen.gateway.shared;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Reports whether the shared store answers. The status is always UP: without it a replica goes on, and all replicas
 * would become unready at once.
 */
@Readiness
@Singleton
class SharedStoreCheck implements HealthCheck {

    private final Replica replica;

    SharedStoreCheck(Replica replica) {
        this.replica = replica;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("store").up().withData("state", state(replica.store())).build();
    }

    private static String state(@Nullable SharedStore store) {
        if (store == null) {
            return "none";
        }
        if (store.isAway()) {
            return "away";
        }
        return store.refused().isEmpty() ? "answers" : "refuses commands: " + store.refused();
    }
}
