package io.docgen.gateway.server.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.operation.ClientSoftware;
import io.opentelemetry.api.common.AttributeKey;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTracingTest {

    private static final OperationResult COMPLETE = new OperationResult(true, Map.of(), List.of(), Map.of());

    private static final AttributeKey<List<String>> REQUEST_ID = AttributeKey
            .stringArrayKey("http.request.header.x-request-id");

    private final List<SpanData> spans = new ArrayList<>();
    private final Tracer tracer = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new Collected())).build().get("test");
    private final OperationTracing tracing = new OperationTracing(tracer);

    @Test
    void hasASpanForEachOperation() {
        OperationSpan span = tracing.start("7f", null);
        assertThat(Span.current().getSpanContext().isValid()).as("calls to Box have a parent").isTrue();
        span.end(COMPLETE);
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
        assertThat(spans).extracting(SpanData::getName).containsExactly("GraphQL Operation");
    }

    @Test
    void namesItByTheTypeOfTheOperation() {
        OperationSpan span = tracing.start("7f", null);
        span.selected(operation("mutation Contract { a }"));
        span.end(COMPLETE);
        assertThat(spans).singleElement().satisfies(ended -> {
            assertThat(ended.getName()).isEqualTo("mutation");
            assertThat(ended.getAttributes().asMap()).containsOnly(
                    entry(REQUEST_ID, List.of("7f")),
                    entry(AttributeKey.stringKey("graphql.operation.type"), "mutation"),
                    entry(AttributeKey.stringKey("graphql.operation.name"), "Contract"));
        });
    }

    @Test
    void hasTheClient() {
        tracing.start("7f", new ClientSoftware("web", "1.2")).end(COMPLETE);
        assertThat(spans).singleElement().satisfies(ended -> assertThat(ended.getAttributes().asMap())
                .containsEntry(AttributeKey.stringKey("graphql.client.name"), "web")
                .containsEntry(AttributeKey.stringKey("graphql.client.version"), "1.2"));
    }

    @Test
    void hasNoNameOfAnOperationWithoutOne() {
        OperationSpan span = tracing.start("7f", null);
        span.selected(operation("{ a }"));
        span.end(COMPLETE);
        assertThat(spans).singleElement().satisfies(ended -> assertThat(ended.getAttributes().asMap())
                .containsOnly(entry(REQUEST_ID, List.of("7f")),
                        entry(AttributeKey.stringKey("graphql.operation.type"), "query")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void marksOperationsWithErrorsAlsoBesideData(boolean executed) {
        GraphQLError error = GraphqlErrorBuilder.newError().message("no").extensions(Map.of("code", "NOT_FOUND"))
                .build();
        tracing.start("7f", null)
                .end(new OperationResult(executed, executed ? Map.of() : null, List.of(error), Map.of()));
        assertThat(spans).singleElement().satisfies(ended -> {
            assertThat(ended.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(ended.getAttributes().get(AttributeKey.stringKey("error.type"))).isEqualTo("NOT_FOUND");
        });
    }

    @Test
    void isNothingWithoutTraces() {
        new OperationTracing((Tracer) null).start("7f", null).end(COMPLETE);
        assertThat(spans).isEmpty();
    }

    /** With its SDK disabled OpenTelemetry still has a tracer, whose spans nobody would see. */
    @ParameterizedTest
    @CsvSource({"true,0", "false,1"})
    void isNothingWhileTheSdkIsDisabled(boolean disabled, int recorded) {
        new OperationTracing(instance(), disabled).start("7f", null).end(COMPLETE);
        assertThat(spans).hasSize(recorded);
    }

    private static OperationDefinition operation(String document) {
        return Parser.parse(document).getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
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
