package io.docgen.gateway.support.quarkus.substitution;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.quarkus.opentelemetry.runtime.config.runtime.exporter.OtlpExporterRuntimeConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import java.net.URI;

/**
 * Keeps gRPC out of the executable.
 *
 * <p>Why: Quarkus' OpenTelemetry decides only at run time between gRPC and HTTP, so both would be compiled. The jar has
 * no gRPC either. It can go when that is a build-time setting.
 */
@TargetClass(className = "io.quarkus.opentelemetry.runtime.exporter.otlp.OTelExporterRecorder$1")
final class WithoutGrpc {

    @Substitute
    @SuppressWarnings("unused") // called by the substituted class
    private SpanExporter createOtlpGrpcSpanExporter(OtlpExporterRuntimeConfig config, Vertx vertx, URI baseUri,
            TlsConfigurationRegistry tls) {
        throw new ConfigurationException("quarkus.otel.exporter.otlp.protocol must be http/protobuf.");
    }
}
