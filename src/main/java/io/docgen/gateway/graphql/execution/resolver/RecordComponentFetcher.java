package io.docgen.gateway.graphql.execution.resolver;

import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.graphql.FieldCost;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import java.lang.reflect.Method;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Fetches a component of a record. Times become text in ISO 8601. */
final class RecordComponentFetcher<T> extends ComponentDataFetcher<T> implements PlugableDataFetcher<T> {

    private final Method accessor;
    private final boolean time;

    RecordComponentFetcher(Method accessor) {
        this.accessor = accessor;
        this.time = accessor.getReturnType() == OffsetDateTime.class;
        accessor.setAccessible(true); // skips a check at each call
    }

    @Override
    public FieldCost cost() {
        return FieldCost.of(accessor.getAnnotation(Cost.class));
    }

    @Override
    public @Nullable Object valueIn(@Nullable Object source) throws Exception {
        Object value = accessor.invoke(source);
        return time && value != null ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((OffsetDateTime) value) : value;
    }
}
