package io.docgen.gateway.box.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.support.error.ErrorCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;

class FailureMetricsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FailureMetrics metrics = new FailureMetrics(meters);

    @Test
    void distinguishFailuresByReason() {
        metrics.failed(failure(ErrorCode.UPSTREAM_UNAVAILABLE, new SSLHandshakeException("no")));
        metrics.failed(failure(ErrorCode.UPSTREAM_UNAVAILABLE,
                new SSLHandshakeException("no").initCause(new CertificateExpiredException())));
        metrics.failed(failure(ErrorCode.UPSTREAM_TIMEOUT, null));
        metrics.failed(failure(ErrorCode.UPSTREAM_ERROR, new IOException("reset")));
        metrics.failed(BoxException.of(ErrorCode.UPSTREAM_ERROR, "no").status(502).build());
        assertThat(meters.find("box.calls.failed").counters()).hasSize(FailureMetrics.Reason.values().length)
                .allSatisfy(counter -> assertThat(counter.count()).as(counter.getId().toString()).isEqualTo(1));
    }

    @Test
    void countNothingThatBoxHasNotCaused() {
        metrics.failed(BoxException.of(ErrorCode.NOT_FOUND, "no").status(404).build());
        metrics.failed(failure(ErrorCode.RATE_LIMITED, null));
        metrics.failed(failure(ErrorCode.UPSTREAM_UNAVAILABLE, new CircuitBreakerOpenException("open")));
        assertThat(meters.find("box.calls.failed").counters()).extracting(Counter::count).containsOnly(0.0);
    }

    private static BoxException failure(ErrorCode code, Throwable cause) {
        return BoxException.of(code, "no").cause(cause).build();
    }
}
