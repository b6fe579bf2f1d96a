package io.docgen.gateway.server.observability;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Completes the spans of calls to Box as OpenTelemetry's conventions for HTTP clients have them. Those of Vert.x have
 * the whole URL alone, by which nobody can group them, and of the host nothing.
 */
@Singleton
class BoxCallSpans implements SpanProcessor {

    private static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");
    private static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("url.template");
    private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("server.address");
    private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
    /** The trace operation of reads and uploads. Quarkus' REST client names its spans after they have started. */
    private static final Pattern NAME = Pattern.compile("[A-Z]+ (/.*)");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        URI url = span.getKind() == SpanKind.CLIENT ? uri(span.getAttribute(URL)) : null;
        if (url != null && url.getHost() != null) {
            Matcher name = NAME.matcher(span.getName());
            span.setAttribute(TEMPLATE, name.matches() ? name.group(1) : null);
            span.setAttribute(ADDRESS, url.getHost());
            span.setAttribute(PORT, url.getPort() >= 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80);
        }
    }

    private static @Nullable URI uri(@Nullable String url) {
        try {
            return url == null ? null : URI.create(url);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // it is complete
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
