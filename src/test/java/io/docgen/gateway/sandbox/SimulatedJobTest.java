package io.docgen.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SimulatedJobTest {

    private final AtomicInteger filesMade = new AtomicInteger();
    private final HandClock clock = new HandClock();
    private final SimulatedJob job = new SimulatedJob(
            status -> SandboxJob.withoutOutput(SandboxJob.started("10000000115", "1", status)),
            () -> Optional.of(SandboxJob.completed("10000000115", "1")), clock, Duration.ofSeconds(4), null,
            filesMade::incrementAndGet);

    @Test
    void startsWhenFirstReadAndEndsWithOneFile() {
        clock.pass(Duration.ofHours(1));
        assertThat(status()).isEqualTo("pending");
        assertThat(job.now().getValue("output_file")).isNull();
        clock.pass(Duration.ofSeconds(1));
        assertThat(status()).isEqualTo("submitted");
        clock.pass(Duration.ofSeconds(2));
        assertThat(status()).isEqualTo("submitted");
        assertThat(filesMade).hasValue(0);
        clock.pass(Duration.ofSeconds(1));
        assertThat(status()).isEqualTo("completed");
        assertThat(job.now().getJsonObject("output_file").getString("id")).isEqualTo("1700000000115");
        assertThat(filesMade).hasValue(1);
    }

    @Test
    void startsAnewWhenNobodyHasAskedForSomeTime() {
        assertThat(status()).isEqualTo("pending");
        clock.pass(Duration.ofSeconds(4));
        assertThat(status()).isEqualTo("completed");
        clock.pass(Duration.ofSeconds(10));
        assertThat(status()).isEqualTo("completed");
        clock.pass(Duration.ofSeconds(11));
        assertThat(job.now().getString("status")).isEqualTo("completed");
        assertThat(status()).isEqualTo("pending");
        clock.pass(Duration.ofSeconds(4));
        assertThat(status()).isEqualTo("completed");
        assertThat(filesMade).hasValue(2);
    }

    @Test
    void doesNotStartWhenListed() {
        assertThat(job.now().getString("status")).isEqualTo("pending");
        clock.pass(Duration.ofHours(1));
        assertThat(job.now().getString("status")).isEqualTo("pending");
        assertThat(status()).isEqualTo("pending");
    }

    private String status() {
        return job.read().getString("status");
    }

    /** A clock that the test advances. */
    private static final class HandClock extends Clock {

        private Instant now = Instant.EPOCH;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
