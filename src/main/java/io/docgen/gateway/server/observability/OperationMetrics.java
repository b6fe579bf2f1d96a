package io.docgen.gateway.server.observability;

import graphql.GraphQLError;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.operation.UpstreamCallCounter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Metrics of operations: duration by name and outcome, errors by code, calls to Box. */
@Startup // a failure of the set-up fails the start, not the first request
@Singleton
public class OperationMetrics {

    /** Clients choose the names, so only this number of names get a time series of their own. */
    private static final int MAX_NAMES = 100;
    private static final String UNNAMED = "unnamed";
    private static final String OTHER = "other";
    private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]{0,63}");

    private final Set<String> names = ConcurrentHashMap.newKeySet();
    /** By operation, then by outcome. */
    private final Map<String, Map<String, Timer>> timers = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final DistributionSummary calls;

    OperationMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.calls = DistributionSummary.builder("graphql.operation.box.calls")
                .description("Reads from Box per operation")
                .serviceLevelObjectives(1, 2, 3, 5, 10, 25, 100, 250)
                .register(meters);
    }

    /**
     * Records an operation.
     *
     * @param name the operation name; may be null
     * @param boxCalls the calls to Box of the operation
     */
    public void ended(@Nullable String name, Duration took, OperationResult result, UpstreamCallCounter boxCalls) {
        for (GraphQLError error : result.errors()) {
            meters.counter("graphql.errors", "code", String.valueOf(error.getExtensions().get("code"))).increment();
        }
        String outcome = !result.executed()
                ? "refused"
                : result.errors().isEmpty() ? "complete" : "with_errors";
        String known = outcome.equals("refused") ? OTHER : known(name, boxCalls.isAnswered());
        timers.computeIfAbsent(known, first -> new ConcurrentHashMap<>())
                .computeIfAbsent(outcome, first -> timer(known, first))
                .record(took);
        if (result.executed()) {
            calls.record(boxCalls.get());
        }
    }

    private Timer timer(String operation, String outcome) {
        return Timer.builder("graphql.operation")
                .description("Time from reading a request to writing its response")
                .tags("operation", operation, "outcome", outcome)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5)).maximumExpectedValue(Duration.ofSeconds(30))
                .register(meters);
    }

    /** Whether a string can be an operation name in logs and metrics. */
    public static boolean isName(@Nullable String text) {
        return text != null && NAME.matcher(text).matches();
    }

    /** Only clients that Box has answered can add names. Others could use up the limit. */
    private String known(@Nullable String name, boolean ofClient) {
        if (name == null || name.isEmpty()) {
            return UNNAMED;
        }
        if (names.contains(name)) {
            return name;
        }
        return ofClient && names.size() < MAX_NAMES && isName(name) && names.add(name) ? name : OTHER;
    }
}
