package io.docgen.gateway.box.loader;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.docgen.gateway.box.error.ResponseId;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.testsupport.CapturedLog;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailedCallLoggerTest {

    private final CapturedLog log = new CapturedLog(FailedCallLogger.class.getName());
    private final List<String> logged = log.records();

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void hasTheResourceAndRequestIdButNoIds() {
        FailedCallLogger.log("docgen_jobs/12345", BoxException.of(ErrorCode.NOT_FOUND, "Not found.").status(404)
                .requestId("abc123").build());
        assertThat(logged).containsExactly(
                "INFO Call to Box failed: docgen_jobs: NOT_FOUND, status 404, box-request-id abc123 abc123");
    }

    @Test
    void isAWarningForUpstreamFailures() {
        FailedCallLogger.log("docgen_jobs?limit=25&marker=null",
                BoxException.of(ErrorCode.UPSTREAM_TIMEOUT, "Slow.").build());
        assertThat(logged).containsExactly("WARN Call to Box failed: docgen_jobs: UPSTREAM_TIMEOUT null");
    }

    @Test
    void describesUnreadableResponses() {
        FailedCallLogger.log("files/1",
                BoxExceptionMapper.unreadable(new ResponseId(200, "text/html\r\nforged", "abc123"), "it is not JSON"));
        assertThat(logged).containsExactly("WARN Call to Box failed: files: UPSTREAM_ERROR, status 200, content type "
                + "text/html forged, box-request-id abc123: it is not JSON abc123");
    }

    @Test
    void hasTheRootCauseOfConnectionFailures() {
        FailedCallLogger.log("files/1", BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE, "Unreachable.").cause(
                new IOException("outside", new CertificateException("expired"))).build());
        assertThat(logged).containsExactly(
                "WARN Call to Box failed: files: UPSTREAM_UNAVAILABLE: CertificateException: expired null");
    }

    @Test
    void ignoresCallsThatWereNotMade() {
        FailedCallLogger.log("files/1", BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE, "Left alone.")
                .cause(new CircuitBreakerOpenException()).build());
        FailedCallLogger.log("files/1", BoxException.of(ErrorCode.RATE_LIMITED, "Wait.").build());
        assertThat(logged).isEmpty();
        FailedCallLogger.log("files/1", BoxException.of(ErrorCode.RATE_LIMITED, "Wait.").status(429).build());
        assertThat(logged).hasSize(1);
    }
}
