package io.docgen.gateway.server.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxCallSpansTest {

    private static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");

    private final Tracer tracer = SdkTracerProvider.builder().addSpanProcessor(new BoxCallSpans()).build().get("test");

    @ParameterizedTest
    @CsvSource({"https://api.box.com/2.0/docgen_jobs/1?x=y,api.box.com,443", "http://box.test/a,box.test,80",
            "https://127.0.0.1:26090/a,127.0.0.1,26090"})
    void haveTheTemplateAndTheHost(String url, String host, long port) {
        assertThat(started("GET /2.0/docgen_jobs/{id}", SpanKind.CLIENT, url).getAttributes().asMap()).contains(
                entry(AttributeKey.stringKey("url.template"), "/2.0/docgen_jobs/{id}"),
                entry(AttributeKey.stringKey("server.address"), host),
                entry(AttributeKey.longKey("server.port"), port));
    }

    @Test
    void haveNoTemplateIfTheNameHasNone() {
        assertThat(started("GET", SpanKind.CLIENT, "https://box.test/a").getAttributes().asMap())
                .containsEntry(AttributeKey.stringKey("server.address"), "box.test")
                .doesNotContainKey(AttributeKey.stringKey("url.template"));
    }

    @Test
    void leaveOtherSpansAsTheyAre() {
        assertThat(started("query", SpanKind.SERVER, "https://a/").getAttributes().size()).isEqualTo(1);
        assertThat(started("GET /a", SpanKind.CLIENT, "no url").getAttributes().size()).isEqualTo(1);
    }

    private ReadableSpan started(String name, SpanKind kind, String url) {
        return (ReadableSpan) tracer.spanBuilder(name).setSpanKind(kind).setAttribute(URL, url).startSpan();
    }
}
