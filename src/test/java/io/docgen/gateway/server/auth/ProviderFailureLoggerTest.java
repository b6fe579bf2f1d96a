package io.docgen.gateway.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.CapturedLog;
import java.net.ConnectException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProviderFailureLoggerTest {

    private final AtomicLong now = new AtomicLong();
    private final ProviderFailureLogger logger = new ProviderFailureLogger(now::get);

    @Test
    void logsOneLinePerIntervalWithTheRootCause() {
        try (CapturedLog log = new CapturedLog(ProviderFailureLogger.class.getName())) {
            for (int i = 0; i < 100; i++) {
                logger.log(new IllegalStateException(new ConnectException("refused\nby 127.0.0.1")));
            }
            now.addAndGet(ProviderFailureLogger.INTERVAL.toNanos());
            logger.log(new IllegalStateException());
            assertThat(log.records()).containsExactly(
                    "ERROR The identity provider cannot be reached: ConnectException: refused by 127.0.0.1."
                            + " Check quarkus.oidc.auth-server-url. null",
                    "ERROR The identity provider cannot be reached: IllegalStateException: null."
                            + " Check quarkus.oidc.auth-server-url. 99 more requests failed before. null");
        }
    }
}
