package io.docgen.gateway.server.observability;

import io.docgen.gateway.operation.ClientSoftware;
import io.docgen.gateway.support.BoundedNames;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How many operations which programs send. */
@Singleton
class ClientMetrics {

    static final int MAX_NAMES = 50;
    /** Enough for the versions of a page that its users have open. */
    static final int MAX_NAMES_OF_CLIENT = 5;

    private static final ClientSoftware UNNAMED = new ClientSoftware(OperationName.UNNAMED, null);
    private static final ClientSoftware OTHER = new ClientSoftware(OperationName.OTHER, null);

    private final BoundedNames names;
    /** By name and version, then by outcome. */
    private final Map<String, Map<String, Counter>> counters = new ConcurrentHashMap<>();
    private final MeterRegistry meters;

    @Inject
    ClientMetrics(MeterRegistry meters) {
        this(meters, System::nanoTime);
    }

    ClientMetrics(MeterRegistry meters, LongSupplier nanoTime) {
        this.meters = meters;
        this.names = new BoundedNames(MAX_NAMES, MAX_NAMES_OF_CLIENT, this::remove, nanoTime);
    }

    /**
     * Counts an operation.
     *
     * @param software null if the client does not say
     * @param client see {@link BoundedNames#isAdmitted}
     */
    void ended(@Nullable ClientSoftware software, @Nullable String client, String outcome) {
        ClientSoftware label = software == null
                ? UNNAMED
                : names.isAdmitted(software.toString(), client) ? software : OTHER;
        counters.computeIfAbsent(label.toString(), first -> new ConcurrentHashMap<>(3))
                .computeIfAbsent(outcome, first -> counter(label, first)).increment();
    }

    private Counter counter(ClientSoftware software, String outcome) {
        return Counter.builder("graphql.client.operations")
                .description("Operations by the program that sent them")
                .tags("client", software.name(), "version", software.version() == null ? "" : software.version(),
                        "outcome", outcome)
                .register(meters);
    }

    private void remove(String name) {
        Map<String, Counter> left = counters.remove(name);
        if (left != null) {
            left.values().forEach(meters::remove);
        }
    }
}
