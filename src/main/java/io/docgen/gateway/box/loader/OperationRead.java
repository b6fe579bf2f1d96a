package io.docgen.gateway.box.loader;

import io.docgen.gateway.box.resilience.OperationBulkhead;
import io.docgen.gateway.operation.DeliveredBytes;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.OperationMemory;
import io.docgen.gateway.operation.UpstreamCallCounter;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A read of one operation: it waits for the bulkhead of the operation, and ends with the deadline. Its result arrives
 * on the context of the operation, whatever context the response came on: a coalesced one comes on that of another
 * operation.
 */
final class OperationRead<T> extends SharedResult<T> implements UniSubscriber<T> {

    /** What Box returns of a job, a file or another resource, as it is kept. */
    private static final long BYTES_OF_RESOURCE = 1024;

    private final OperationDeadline deadline;
    private final OperationBulkhead bulkhead;
    private final Supplier<Uni<T>> read;
    private final UpstreamCallCounter counter;
    private final OperationMemory memory;
    private final Context own = Vertx.currentContext();
    private final Map<Class<?>, Uni<?>> views = new HashMap<>(2);
    private @Nullable UniSubscription waiting;

    OperationRead(OperationDeadline deadline, OperationBulkhead bulkhead, Supplier<Uni<T>> read,
            OperationContext operation) {
        this.deadline = deadline;
        this.bulkhead = bulkhead;
        this.read = read;
        this.counter = operation.calls();
        this.memory = operation.memory();
    }

    void start() {
        if (deadline.started(this)) {
            bulkhead.run(read).subscribe().withSubscriber(this);
        } else {
            end(null, OperationDeadline.failure());
        }
    }

    /** What a function makes of this read. It is called once for each type. */
    @SuppressWarnings("unchecked") // put so
    <R> Uni<R> view(Class<R> type, Function<Uni<T>, Uni<R>> factory) {
        View<R> view;
        synchronized (views) {
            Uni<?> known = views.get(type);
            if (known != null) {
                return (Uni<R>) known;
            }
            view = new View<>();
            views.put(type, view);
        }
        Uni.createFrom().deferred(() -> factory.apply(this)).subscribe().withSubscriber(view);
        return view;
    }

    private static final class View<R> extends SharedResult<R> implements UniSubscriber<R> {

        @Override
        public void onSubscribe(UniSubscription subscription) {
            // a started read runs to its end
        }

        @Override
        public void onItem(R item) {
            end(item, null);
        }

        @Override
        public void onFailure(Throwable failure) {
            end(null, failure);
        }
    }

    @Override
    public void onSubscribe(UniSubscription subscription) {
        waiting = subscription;
    }

    /** The time is up. A read that has started runs to its end. */
    void exceedDeadline() {
        if (end(null, OperationDeadline.failure()) && waiting != null) {
            waiting.cancel();
        }
    }

    @Override
    public void onItem(T item) {
        counter.recordResponse();
        try {
            int resources = item instanceof BoxPage<?> page ? page.entries().size() : 1;
            memory.hold(Math.max(BYTES_OF_RESOURCE * resources, DeliveredBytes.current()));
        } catch (GatewayException tooMuch) {
            arrived(null, tooMuch);
            return;
        }
        arrived(item, null);
    }

    @Override
    public void onFailure(Throwable failure) {
        arrived(null, failure);
    }

    private void arrived(@Nullable T item, @Nullable Throwable failure) {
        if (own == null || own == Vertx.currentContext()) {
            ended(item, failure);
        } else {
            own.runOnContext(arrived -> ended(item, failure));
        }
    }

    private void ended(@Nullable T item, @Nullable Throwable failure) {
        deadline.ended(this);
        end(item, failure);
    }
}
