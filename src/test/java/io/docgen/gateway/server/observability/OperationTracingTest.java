package io.docgen.gateway.server.observability;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphqlErrorBuilder;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTracingTest {

    private final List<SpanData> spans = new ArrayList<>();
    private final Tracer tracer = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new Collected())).build().get("test");
    private final OperationTracing tracing = new OperationTracing(tracer);

    @Test
    void hasASpanForEachOperation() {
        Consumer<OperationResult> end = tracing.start("Contract");
        assertThat(Span.current().getSpanContext().isValid()).as("calls to Box have a parent").isTrue();
        end.accept(new OperationResult(true, Map.of(), List.of(), Map.of()));
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
        assertThat(spans).extracting(SpanData::getName).containsExactly("GraphQL:Contract");
    }

    @Test
    void marksRejectedOperations() {
        tracing.start(null)
                .accept(OperationResult.rejected(List.of(GraphqlErrorBuilder.newError().message("no").build())));
        assertThat(spans).extracting(SpanData::getName).containsExactly("GraphQL");
        assertThat(spans.get(0).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    @Test
    void isNothingWithoutTraces() {
        new OperationTracing((Tracer) null).start("Contract")
                .accept(new OperationResult(true, Map.of(), List.of(), Map.of()));
        assertThat(spans).isEmpty();
    }

    /** With its SDK disabled OpenTelemetry still has a tracer, whose spans nobody would see. */
    @ParameterizedTest
    @CsvSource({"true,0", "false,1"})
    void isNothingWhileTheSdkIsDisabled(boolean disabled, int recorded) {
        new OperationTracing(instance(), disabled).start("Contract")
                .accept(new OperationResult(true, Map.of(), List.of(), Map.of()));
        assertThat(spans).hasSize(recorded);
    }

    @SuppressWarnings("unchecked")
    private Instance<Tracer> instance() {
        return (Instance<Tracer>) Proxy.newProxyInstance(Instance.class.getClassLoader(),
                new Class<?>[]{Instance.class},
                (proxy, method, arguments) -> method.getName().equals("get") ? tracer : (Object) true);
    }

    private final class Collected implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
