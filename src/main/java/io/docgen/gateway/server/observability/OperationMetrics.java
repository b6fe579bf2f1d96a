package io.docgen.gateway.server.observability;

import graphql.GraphQLError;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.operation.UpstreamCallCounter;
import io.docgen.gateway.support.BoundedNames;
import io.docgen.gateway.support.error.ErrorCode;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Metrics of operations: duration by name and outcome, errors by code, calls to Box. */
@Startup // a failure of the set-up fails the start, not the first request
@Singleton
public class OperationMetrics {

    /** Few, because each name and outcome has all of them. The last is the default of {@code box.request-timeout}. */
    private static final Duration[] BUCKETS = IntStream
            .of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000).mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final double[] CALLS = {1, 2, 3, 5, 10, 25, 100, 250};

    private static final Set<String> FAULTS = Stream.of(ErrorCode.UPSTREAM_ERROR, ErrorCode.UPSTREAM_TIMEOUT,
            ErrorCode.UPSTREAM_UNAVAILABLE, ErrorCode.OVERLOADED, ErrorCode.INTERNAL).map(ErrorCode::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final String REFUSED = "refused";

    static final int MAX_NAMES = 100;
    /** Enough for the operations of one frontend. */
    static final int MAX_NAMES_OF_CLIENT = 20;

    private final BoundedNames names;
    /** By operation, then by outcome. */
    private final Map<String, Map<String, Timer>> timers = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final DistributionSummary calls;
    private final DistributionSummary costs;

    @Inject
    OperationMetrics(MeterRegistry meters) {
        this(meters, System::nanoTime);
    }

    OperationMetrics(MeterRegistry meters, LongSupplier nanoTime) {
        this.meters = meters;
        this.names = new BoundedNames(MAX_NAMES, MAX_NAMES_OF_CLIENT, this::remove, nanoTime);
        this.calls = DistributionSummary.builder("graphql.operation.box.calls")
                .description("Calls to Box per operation")
                .serviceLevelObjectives(CALLS)
                .register(meters);
        this.costs = DistributionSummary.builder("graphql.operation.cost")
                .description("Announced calls to Box per operation")
                .serviceLevelObjectives(CALLS)
                .register(meters);
    }

    /**
     * Records an operation.
     *
     * @param name the name in the document; null if the operation has none, or was not found
     * @param clientKey see {@link io.docgen.gateway.server.auth.ClientKey}
     * @param boxCalls the calls to Box of the operation
     */
    public void ended(@Nullable String name, String clientKey, Duration took, OperationResult result,
            UpstreamCallCounter boxCalls) {
        for (GraphQLError error : result.errors()) {
            meters.counter("graphql.errors", "code", String.valueOf(error.getExtensions().get("code"))).increment();
        }
        String outcome = outcome(result);
        // Only clients that Box has answered bring names. Others could invent as many tokens as names.
        String label = outcome.equals(REFUSED)
                ? OperationName.OTHER
                : label(name, boxCalls.isAnswered() ? clientKey : null);
        timers.computeIfAbsent(label, first -> new ConcurrentHashMap<>())
                .computeIfAbsent(outcome, first -> timer(label, first))
                .record(took);
        if (result.executed()) {
            calls.record(boxCalls.get());
        }
    }

    /** Records the cost that an operation has announced that is within the limits. */
    public void announced(int cost) {
        costs.record(cost);
    }

    static String outcome(OperationResult result) {
        if (!result.executed()) {
            return REFUSED;
        }
        if (result.errors().isEmpty()) {
            return "complete";
        }
        return result.errors().stream().anyMatch(OperationMetrics::isFault) ? "failed" : "with_errors";
    }

    /** Whether Box or the gateway has caused an error, which the client cannot help. */
    private static boolean isFault(GraphQLError error) {
        return error.getExtensions() != null
                && FAULTS.contains(String.valueOf(error.getExtensions().get("code")));
    }

    private String label(@Nullable String name, @Nullable String client) {
        if (name == null) {
            return OperationName.UNNAMED;
        }
        return OperationName.isValid(name) && names.isAdmitted(name, client) ? name : OperationName.OTHER;
    }

    private Timer timer(String operation, String outcome) {
        return Timer.builder("graphql.operation")
                .description("Time from reading a request to writing its response")
                .tags("operation", operation, "outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    private void remove(String name) {
        Map<String, Timer> left = timers.remove(name);
        if (left != null) {
            left.values().forEach(meters::remove);
        }
    }
}
