package io.docgen.gateway.server.observability;

import graphql.language.OperationDefinition;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The span of one operation, as OpenTelemetry's conventions for GraphQL servers have it: named by the type of the
 * operation, because clients choose its name.
 */
final class OperationSpan {

    /** The span while there are no traces. */
    static final OperationSpan NONE = new OperationSpan(null, null);

    private static final AttributeKey<String> NAME = AttributeKey.stringKey("graphql.operation.name");
    private static final AttributeKey<String> TYPE = AttributeKey.stringKey("graphql.operation.type");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private final @Nullable Span span;
    private final @Nullable Scope scope;

    OperationSpan(@Nullable Span span, @Nullable Scope scope) {
        this.span = span;
        this.scope = scope;
    }

    /** The operation was found in the document. */
    void selected(OperationDefinition operation) {
        if (span == null) {
            return;
        }
        String type = operation.getOperation().name().toLowerCase(Locale.ROOT);
        span.updateName(type);
        span.setAttribute(TYPE, type);
        if (OperationName.isValid(operation.getName())) {
            span.setAttribute(NAME, operation.getName());
        }
    }

    /** Ends the span. It is marked by the code of the first error, also if there are data beside it. */
    void end(OperationResult result) {
        if (span == null || scope == null) {
            return;
        }
        if (!result.errors().isEmpty()) {
            span.setStatus(StatusCode.ERROR);
            span.setAttribute(ERROR, String.valueOf(result.errors().get(0).getExtensions().get("code")));
        }
        scope.close();
        span.end();
    }
}
