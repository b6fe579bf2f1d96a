package io.docgen.gateway.graphql.execution.plan;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.schema.CoercingSerializeException;
import io.docgen.gateway.graphql.PartialResultException;
import io.docgen.gateway.graphql.execution.resolver.ComponentDataFetcher;
import io.docgen.gateway.graphql.execution.resolver.ResolverDataFetcher;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.support.error.GatewayException;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Executes one operation by its plan. Values are completed where they stand in the result. A null where none is allowed
 * makes the next nullable value around it null, as the specification demands, whether it comes at once or later.
 */
final class PlanExecution {

    /** A value that may not stand where it should, because it is null or has such a value in it. */
    private static final Object BROKEN = new Object();

    /** Such a text does not count as an ordinary leaf. */
    private static final int LONG_TEXT = 256;

    private final ExecutionContext context;
    private final OperationContext operation;
    private final PlannedObject plan;
    private final CompletableFuture<ExecutionResult> result = new CompletableFuture<>();
    private final CollectedErrors errors = new CollectedErrors();
    private final NullPropagation nulls = new NullPropagation();
    private @Nullable Object root;
    private int pending = 1;

    PlanExecution(ExecutionContext context, OperationContext operation, PlannedObject plan) {
        this.context = context;
        this.operation = operation;
        this.plan = plan;
    }

    CompletableFuture<ExecutionResult> start() {
        try {
            boolean done;
            synchronized (this) {
                ResultObject data = new ResultObject(plan.keys(), null, 0, false);
                root = data;
                nulls.begin();
                if (!fill(data, plan, null)) {
                    nulls.add(data);
                }
                done = filled();
            }
            if (done) {
                end();
            }
        } catch (RuntimeException | StackOverflowError unexpected) {
            result.completeExceptionally(unexpected);
        }
        return result;
    }

    ExecutionContext context() {
        return context;
    }

    OperationContext operation() {
        return operation;
    }

    /** A field has a value now. */
    void resolved(FieldResolution field, @Nullable Object value) {
        try {
            boolean done;
            synchronized (this) {
                nulls.begin();
                if (!put(field.container(), field.index(), field.planned(), value)) {
                    nulls.add(field.container());
                }
                done = filled();
            }
            if (done) {
                end();
            }
        } catch (RuntimeException | StackOverflowError unexpected) {
            result.completeExceptionally(unexpected); // or the operation would never end
        }
    }

    /** A field has failed now. */
    void failed(FieldResolution field, Throwable failure) {
        synchronized (this) {
            errors.add(failure, field.path(), field.planned().location());
        }
        resolved(field, failure instanceof PartialResultException partial ? partial.value() : null);
    }

    private void end() {
        result.complete(ExecutionResult.newExecutionResult().data(root).errors(errors.list()).build());
    }

    /** Returns false if the object is broken. Its other fields are resolved nevertheless, as their errors count. */
    private boolean fill(ResultObject object, PlannedObject planned, @Nullable Object source) {
        boolean whole = true;
        PlannedField[] fields = planned.fields();
        for (int i = 0; i < fields.length; i++) {
            PlannedField field = fields[i];
            ResolverDataFetcher<?> resolver = field.resolver();
            if (resolver != null) {
                pending++;
                new FieldResolution(this, field, resolver, object, i).start(source);
            } else {
                whole &= put(object, i, field, fetch(object, i, field, source));
            }
        }
        return whole;
    }

    private @Nullable Object fetch(ResultObject object, int i, PlannedField field, @Nullable Object source) {
        ComponentDataFetcher<?> component = field.component();
        if (component == null) {
            return field.typename();
        }
        try {
            return component.valueIn(source);
        } catch (Exception failure) {
            errors.add(failure, object.path(i), field.location());
            return null;
        }
    }

    /** Completes a value in its place. Returns false if it may not stand there. */
    private boolean put(ResultContainer container, int i, PlannedField field, @Nullable Object value) {
        Object completed = complete(container, i, field.type(), value);
        if (completed == BROKEN) {
            return false;
        }
        container.put(i, completed);
        return true;
    }

    private @Nullable Object complete(ResultContainer container, int i, PlannedType type, @Nullable Object value) {
        Object completed = value == null ? null : completeNullable(container, i, type, value);
        if (completed == BROKEN) {
            return type.nonNull() ? BROKEN : null;
        }
        if (completed == null && type.nonNull()) {
            errors.addNull(container.path(i));
            return BROKEN;
        }
        return completed;
    }

    private @Nullable Object completeNullable(ResultContainer container, int i, PlannedType type, Object value) {
        if (type.object() != null) {
            ResultObject object = new ResultObject(type.object().keys(), container, i, type.nonNull());
            return fill(object, type.object(), value) ? object : BROKEN;
        }
        if (type.item() != null) {
            return completeList(container, i, type, type.item(), value);
        }
        try {
            Object leaf = type.serialize(value, context.getGraphQLContext(), context.getLocale());
            if (leaf instanceof String text && text.length() > LONG_TEXT) {
                operation.memory().hold(2L * text.length()); // what was read, and the result
            }
            return leaf;
        } catch (CoercingSerializeException unknown) {
            errors.add(unknown, container.path(i));
            return null;
        } catch (GatewayException tooMuch) {
            errors.add(tooMuch, container.path(i), null);
            return null;
        }
    }

    private @Nullable Object completeList(ResultContainer container, int i, PlannedType type, PlannedType itemType,
            Object value) {
        if (!(value instanceof Collection<?> items)) {
            errors.addNoList(type, container.path(i));
            return null;
        }
        try {
            operation.memory().hold((long) items.size() * itemType.bytes()); // only lists make a result large
        } catch (GatewayException tooMuch) {
            errors.add(tooMuch, container.path(i), null);
            return null;
        }
        ResultList list = new ResultList(items.size(), container, i, type.nonNull());
        boolean whole = true;
        int at = 0;
        for (Object item : items) {
            Object completed = complete(list, at, itemType, item);
            whole &= completed != BROKEN;
            list.put(at++, completed == BROKEN ? null : completed);
        }
        return whole ? list : BROKEN;
    }

    /** Returns whether nothing is awaited any more. */
    private boolean filled() {
        if (nulls.end()) {
            root = null;
        }
        return --pending == 0;
    }
}
