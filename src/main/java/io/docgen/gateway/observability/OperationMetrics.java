package io.docgen.gateway.observability;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.docgen.gateway.engine.UpstreamCallCounter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What is counted of operations: how long they take by name and outcome, their errors by code, and the calls to Box they
 * take.
 */
@Startup // a failure of the set-up fails the start, not the first request
@ApplicationScoped
public class OperationMetrics {

    /** Names are the callers' to choose, so that only so many get a series of their own. */
    private static final int MOST_NAMES = 100;
    private static final String UNNAMED = "unnamed";
    private static final String OTHER = "other";
    private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]{0,63}");

    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final MeterRegistry meters;
    private final DistributionSummary calls;

    OperationMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.calls = DistributionSummary.builder("graphql.operation.box.calls")
                .description("Reads from Box that one operation took")
                .serviceLevelObjectives(1, 2, 3, 5, 10, 25, 100, 250)
                .register(meters);
    }

    /**
     * @param name what the client calls the operation, or null
     * @param boxCalls what it has asked of Box
     */
    public void ended(String name, Duration took, ExecutionResult result, UpstreamCallCounter boxCalls) {
        for (GraphQLError error : result.getErrors()) {
            meters.counter("graphql.errors", "code", String.valueOf(error.getExtensions().get("code"))).increment();
        }
        String outcome = !result.isDataPresent() ? "refused" : result.getErrors().isEmpty() ? "complete" : "with_errors";
        Timer.builder("graphql.operation")
                .description("From a request that was read to its answer")
                .tags("operation", outcome.equals("refused") ? OTHER : known(name, boxCalls.isAnswered()), "outcome", outcome)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5)).maximumExpectedValue(Duration.ofSeconds(30))
                .register(meters)
                .record(took);
        if (result.isDataPresent()) {
            calls.record(boxCalls.get());
        }
    }

    /** Whether a text may stand in logs and metrics as the name of an operation. */
    public static boolean isName(String text) {
        return text != null && NAME.matcher(text).matches();
    }

    /** Strangers, whom Box gives no answer, name nothing here: they could take the room of the names that matter. */
    private String known(String name, boolean ofCaller) {
        if (name == null || name.isEmpty()) {
            return UNNAMED;
        }
        if (names.contains(name)) {
            return name;
        }
        return ofCaller && names.size() < MOST_NAMES && isName(name) && names.add(name) ? name : OTHER;
    }
}
