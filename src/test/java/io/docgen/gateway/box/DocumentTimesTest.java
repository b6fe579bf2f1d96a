package io.docgen.gateway.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.MemoryReplicas;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentTimesTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RequestedBatches requested = new RequestedBatches(new MemoryReplicas().join());
    private final MovedClock clock = new MovedClock();
    private final DocumentTimes times = new DocumentTimes(requested, meters, clock);

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void request() {
        requested.add("batch", new RequestedBatch("0", 2, "ann", clock.instant())).await().indefinitely();
    }

    @Test
    void areFromTheRequestToTheReadInWhichTheJobHasEnded() {
        seen("1", "submitted", 20);
        seen("1", "submitted", 20);
        seen("1", "completed", 2);
        assertThat(timer("completed").totalTime(TimeUnit.SECONDS)).isEqualTo(42);
        assertThat(timer("completed").getId().getTag("template")).isEqualTo("7");
    }

    @Test
    void areMeasuredOnceForEachJob() {
        seen("1", "failed", 5);
        seen("1", "failed", 5);
        seen("2", "failed", 5);
        assertThat(timer("failed").count()).isEqualTo(2);
    }

    /** It has ended at some time, and nobody knows when. */
    @Test
    void areNotMeasuredIfNobodyHasLooked() {
        seen("1", "submitted", 5);
        seen("1", "completed", 31);
        seen("2", "completed", 0);
        assertThat(meters.find("docgen.document").timers()).isEmpty();
    }

    @Test
    void areThoseOfBatchesOfThisGateway() {
        clock.now = clock.now.plusSeconds(1);
        times.seen(job("1", "completed", "another", "7"));
        assertThat(meters.find("docgen.document").timers()).isEmpty();
    }

    @Test
    void haveABoundForTheirTemplates() {
        for (int i = 0; i < 100; i++) {
            times.seen(job("job" + i, "completed", "batch", "1" + i));
        }
        assertThat(meters.find("docgen.document").timers()).hasSize(21);
    }

    private void seen(String id, String status, long seconds) {
        clock.now = clock.now.plus(Duration.ofSeconds(seconds));
        times.seen(job(id, status, "batch", "7"));
    }

    private static BoxDocgenJob job(String id, String status, String batch, String template) {
        return new BoxDocgenJob(id, status, "pdf", reference(batch), reference(template), reference("8"),
                status.equals("completed") ? reference("9") : null, null, null, null, null, null, null);
    }

    private static BoxReference reference(String id) {
        return new BoxReference(id);
    }

    private Timer timer(String outcome) {
        return meters.get("docgen.document").tag("outcome", outcome).timer();
    }
}
