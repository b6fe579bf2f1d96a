package io.docgen.gateway.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.CapturedLog;
import io.vertx.redis.client.impl.types.ErrorType;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisErrorsTest {

    private final CapturedLog log = new CapturedLog(RedisErrors.class.getName());
    private final AtomicLong nanos = new AtomicLong();
    private final RedisErrors errors = new RedisErrors(nanos::get);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void areLoggedOnceWhereCommandsFailAndSucceedInTurn() {
        for (int i = 0; i < 100; i++) {
            errors.failed(ErrorType.create("READONLY You can't write against a read only replica."));
            errors.answered();
        }
        assertThat(log.records()).containsExactly(
                "ERROR The store that the replicas share cannot be asked: READONLY. Check quarkus.redis.hosts. null",
                "INFO The store that the replicas share answers again null");
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(61));
        errors.failed(new IOException());
        assertThat(log.records()).hasSize(3);
    }

    @Test
    void areLoggedForEachReason() {
        for (int i = 0; i < 3; i++) {
            errors.failed(ErrorType.create("OOM command not allowed"));
            errors.failed(ErrorType.create("NOAUTH Authentication required."));
        }
        assertThat(log.records()).containsExactly("ERROR The store that the replicas share refuses commands: OOM null",
                "ERROR The store that the replicas share refuses commands: NOAUTH null");
        assertThat(errors.refused()).isEqualTo("NOAUTH");
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(61));
        assertThat(errors.refused()).isEmpty();
        errors.failed(ErrorType.create("OOM command not allowed"));
        assertThat(log.records()).hasSize(3);
    }

    @Test
    void sayWhyAConnectionCannotBeConfigured() {
        errors.failed(new Throwable("Missing hostname verification algorithm"));

        assertThat(log.records().get(0)).contains("Missing hostname verification algorithm");
    }

    @Test
    void areLoggedWithoutAddresses() {
        errors.failed(new Throwable("Cannot use rediss://:s3cret@store:6379"));

        assertThat(log.records().get(0)).contains("Cannot use").doesNotContain("s3cret", "store:6379");
    }
}
