package io.docgen.gateway.graphql.execution.plan;

import io.docgen.gateway.graphql.execution.resolver.ResolverDataFetcher;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field that a method resolves, in its place in the result. */
final class FieldResolution extends ResolvedField implements UniSubscriber<Object> {

    private final PlanExecution execution;
    private final PlannedField planned;
    private final ResolverDataFetcher<?> resolver;
    private final ResultContainer container;
    private final int index;
    private final long startNanos = System.nanoTime();
    private boolean ended;

    FieldResolution(PlanExecution execution, PlannedField planned, ResolverDataFetcher<?> resolver,
            ResultContainer container, int index) {
        this.resolver = resolver;
        this.execution = execution;
        this.planned = planned;
        this.container = container;
        this.index = index;
    }

    /** Resolves the field of an object; null for the root. */
    void start(@Nullable Object source) {
        try {
            resolver.resolve(source, planned.arguments(execution.context()), this).subscribe().withSubscriber(this);
        } catch (Throwable failure) {
            onFailure(failure);
        }
    }

    PlannedField planned() {
        return planned;
    }

    ResultContainer container() {
        return container;
    }

    int index() {
        return index;
    }

    @Override
    public OperationContext operation() {
        return execution.operation();
    }

    @Override
    public boolean selects(String name) {
        return planned.selected().contains(name);
    }

    @Override
    public boolean needsCall() {
        return resolver.needsCall(planned.selected());
    }

    @Override
    public List<Object> path() {
        return container.path(index);
    }

    @Override
    public void onSubscribe(UniSubscription subscription) {
        // a started read runs to its end
    }

    @Override
    public void onItem(@Nullable Object item) {
        if (end()) {
            execution.resolved(this, item);
        }
    }

    @Override
    public void onFailure(Throwable failure) {
        if (end()) {
            execution.failed(this, failure);
        }
    }

    private boolean end() {
        boolean first = !ended;
        ended = true;
        if (first) {
            resolver.resolved(startNanos);
        }
        return first;
    }
}
