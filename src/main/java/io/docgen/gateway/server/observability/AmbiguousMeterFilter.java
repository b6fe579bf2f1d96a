package io.docgen.gateway.server.observability;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Leaves out the gauges that each HTTP server of Quarkus registers under the same name, without its port: only one of
 * them would be served. {@code http.server.active.connections} has the connections by port.
 */
@Singleton
final class AmbiguousMeterFilter implements MeterFilter {

    private static final Set<String> AMBIGUOUS = Set.of("vertx.http.connections.current", "vertx.http.connections.max");

    @Override
    public MeterFilterReply accept(Meter.Id meter) {
        return AMBIGUOUS.contains(meter.getName()) ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }
}
