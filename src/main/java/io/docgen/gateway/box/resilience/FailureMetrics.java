package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.error.BoxException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.security.cert.CertificateException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Counts the calls that fail because of Box or of the way to it, by reason. The metric of responses has only those with
 * one. All reasons are there from the start, so that the first failure is an increase.
 */
@Singleton
class FailureMetrics {

    private final Map<Reason, Counter> counters = new EnumMap<>(Reason.class);

    enum Reason {
        /** The certificate is not trusted, or has expired. */
        CERTIFICATE,
        /** No connection could be made. */
        UNREACHABLE,
        TIMEOUT,
        /** The response was 5xx. */
        SERVER_ERROR,
        /** The connection was closed in the middle. */
        INTERRUPTED
    }

    FailureMetrics(MeterRegistry meters) {
        for (Reason reason : Reason.values()) {
            counters.put(reason, Counter.builder("box.calls.failed")
                    .description("Calls that failed because of Box or of the way to it, after their retries")
                    .tag("reason", reason.name().toLowerCase(Locale.ROOT)).register(meters));
        }
    }

    void failed(BoxException failure) {
        if (failure.isUpstreamFailure() && !(failure.getCause() instanceof CircuitBreakerOpenException)) {
            Objects.requireNonNull(counters.get(reason(failure))).increment();
        }
    }

    static Reason reason(BoxException failure) {
        if (failure.hasAnswered()) {
            return Reason.SERVER_ERROR;
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return Reason.CERTIFICATE;
            }
        }
        return switch (failure.code()) {
            case UPSTREAM_TIMEOUT -> Reason.TIMEOUT;
            case UPSTREAM_UNAVAILABLE -> Reason.UNREACHABLE;
            default -> Reason.INTERRUPTED;
        };
    }
}
