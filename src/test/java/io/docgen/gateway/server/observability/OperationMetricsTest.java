package io.docgen.gateway.server.observability;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphqlErrorBuilder;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.operation.UpstreamCallCounter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationMetricsTest {

    private static final OperationResult COMPLETE = new OperationResult(true, Map.of(), List.of(), Map.of());
    private static final OperationResult REFUSED = OperationResult.rejected(List
            .of(GraphqlErrorBuilder.newError().message("no").extensions(Map.of("code", "BAD_USER_INPUT")).build()));

    private static final OperationResult PARTIAL = new OperationResult(true, Map.of(), REFUSED.errors(), Map.of());

    private static final UpstreamCallCounter ANSWERED = new UpstreamCallCounter();

    static {
        ANSWERED.recordResponse();
    }

    private final AtomicLong nanos = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OperationMetrics metrics = new OperationMetrics(meters, nanos::get);

    @Test
    void distinguishOperationsByName() {
        metrics.ended("Contract", "ann", Duration.ofMillis(20), COMPLETE, ANSWERED);
        metrics.ended(null, "ann", Duration.ofMillis(20), COMPLETE, ANSWERED);
        assertThat(count("Contract", "complete")).isEqualTo(1);
        assertThat(count("unnamed", "complete")).isEqualTo(1);
    }

    @Test
    void areBoundedInNumber() {
        for (int i = 0; i < 500; i++) {
            metrics.ended("name" + i, "client" + i, Duration.ofMillis(20), COMPLETE, ANSWERED);
        }
        metrics.ended("no name \n at all", "ann", Duration.ofMillis(20), COMPLETE, ANSWERED);
        assertThat(meters.find("graphql.operation").timers()).hasSize(101);
        assertThat(count("other", "complete")).isEqualTo(401);
    }

    /** A scrape of thousands of buckets costs the gateway and Prometheus more than it says. */
    @Test
    void haveABoundForTheirTimeSeries() {
        for (OperationResult result : List.of(COMPLETE, PARTIAL, REFUSED)) {
            for (int i = 0; i < 500; i++) {
                metrics.ended("name" + i, "client" + i, Duration.ofMillis(20), result, ANSWERED);
            }
        }
        assertThat(meters.find("graphql.operation").timers().stream()
                .mapToInt(timer -> timer.takeSnapshot().histogramCounts().length).sum()).isBetween(2_000, 2_500);
    }

    @Test
    void takeNamesOnlyFromKnownCallers() {
        for (int i = 0; i < 200; i++) {
            metrics.ended("junk" + i, "ann", Duration.ofMillis(20), COMPLETE, new UpstreamCallCounter());
        }
        metrics.ended("Contract", "ann", Duration.ofMillis(20), COMPLETE, ANSWERED);
        assertThat(count("Contract", "complete")).isEqualTo(1);
        assertThat(count("other", "complete")).isEqualTo(200);
    }

    /** One that takes all names would leave those of others without numbers until the next start. */
    @Test
    void giveOneClientAShareOfTheNames() {
        for (int i = 0; i < 200; i++) {
            metrics.ended("junk" + i, "bob", Duration.ofMillis(20), COMPLETE, ANSWERED);
        }
        metrics.ended("Contract", "ann", Duration.ofMillis(20), COMPLETE, ANSWERED);
        assertThat(count("Contract", "complete")).isEqualTo(1);
        assertThat(meters.find("graphql.operation").timers()).hasSize(OperationMetrics.MAX_NAMES_OF_CLIENT + 2);
    }

    @Test
    void forgetTheNameThatWasNotUsedForTheLongestTimeWhenItsPlaceIsNeeded() {
        for (int i = 0; i < OperationMetrics.MAX_NAMES; i++) {
            metrics.ended("name" + i, "client" + i, Duration.ofMillis(20), COMPLETE, ANSWERED);
            nanos.addAndGet(1);
        }
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(50));
        metrics.ended("name0", "ann", Duration.ofMillis(20), COMPLETE, ANSWERED);
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(20));
        metrics.ended("Contract", "ann", Duration.ofMillis(20), COMPLETE, ANSWERED);
        assertThat(count("Contract", "complete")).isEqualTo(1);
        assertThat(count("name0", "complete")).as("used since").isEqualTo(2);
        assertThat(meters.find("graphql.operation").tag("operation", "name1").timers()).isEmpty();
        assertThat(meters.find("graphql.operation").timers()).hasSize(OperationMetrics.MAX_NAMES);
    }

    /** For objectives: an id that does not exist is no failure. */
    @ParameterizedTest
    @CsvSource({"NOT_FOUND,with_errors", "RATE_LIMITED,with_errors", "UPSTREAM_TIMEOUT,failed",
            "UPSTREAM_ERROR,failed", "INTERNAL,failed", "OVERLOADED,failed"})
    void distinguishFailuresFromErrorsOfTheClient(String code, String outcome) {
        metrics.ended("Contract", "ann", Duration.ofMillis(1), new OperationResult(true, Map.of(), List.of(
                GraphqlErrorBuilder.newError().message("no").extensions(Map.of("code", code)).build()), Map.of()),
                ANSWERED);
        assertThat(count("Contract", outcome)).isEqualTo(1);
    }

    @Test
    void countErrorsByCode() {
        metrics.ended("Contract", "ann", Duration.ofMillis(1), REFUSED, new UpstreamCallCounter());
        assertThat(meters.counter("graphql.errors", "code", "BAD_USER_INPUT").count()).isEqualTo(1);
        assertThat(count("other", "refused")).isEqualTo(1);
    }

    private long count(String operation, String outcome) {
        return meters.get("graphql.operation").tags("operation", operation, "outcome", outcome).timer().count();
    }
}
