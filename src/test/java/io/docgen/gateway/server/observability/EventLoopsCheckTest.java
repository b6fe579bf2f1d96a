package io.docgen.gateway.server.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLoopsCheckTest {

    private final Vertx vertx = Vertx.vertx();
    private final EventLoopsCheck check = new EventLoopsCheck(vertx, Duration.ofMillis(300), Duration.ofMillis(20));

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void failsWhileOneOfThemHangs() {
        check.watch();
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
        CountDownLatch over = new CountDownLatch(1);
        vertx.runOnContext(turn -> {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> check.call().getStatus() == Status.DOWN);
        assertThat(check.call().getData().orElseThrow()).containsEntry("hanging", 1L);
        over.countDown();
        await().until(() -> check.call().getStatus() == Status.UP);
    }
}
