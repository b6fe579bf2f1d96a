package io.docgen.gateway.server;

import graphql.language.OperationDefinition;
import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.graphql.document.PreparedDocument;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.operation.OperationContext;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Executes equal queries once that the same client has in flight at the same moment: same document, operation,
 * variables and credentials. A query joins one that began less than a second ago, unless a mutation of that client has
 * ended since.
 *
 * <p>A result with a credential that Box mints for each call goes to one client request only: the queries that joined
 * are executed after all, and those of the same document do not join any more. So are those that joined one that turns
 * out to wait: each client leaves, or is limited, on its own.
 */
@Singleton
class OperationCoalescer {

    private static final long MAX_AGE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<Key, SharedOperation> inFlight = new ConcurrentHashMap<>();
    private final Counter joined;
    private final LongSupplier nanoTime;

    @Inject
    OperationCoalescer(MeterRegistry meters) {
        this(meters, System::nanoTime);
    }

    OperationCoalescer(MeterRegistry meters, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.joined = Counter.builder("graphql.operation.coalesced")
                .description("Operations that got the result of an equal one in flight").register(meters);
    }

    /**
     * What makes two operations equal.
     *
     * @param kind null if the document has no such operation
     * @param context see {@link RoutedClientRequest#context()}
     */
    record Key(PreparedDocument document, @Nullable String operation, Map<String, Object> variables,
            List<@Nullable String> context, OperationDefinition.@Nullable Operation kind) {

        /** Written out, because native executables interpret the generated method, which is slow. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && document == key.document && kind == key.kind
                    && Objects.equals(operation, key.operation) && context.equals(key.context)
                    && variables.equals(key.variables);
        }

        @Override
        public int hashCode() {
            return Objects.hash(document, operation, variables, context);
        }

        private @Nullable String authorization() {
            return context.get(RoutedClientRequest.AUTHORIZATION);
        }

        private boolean isShareable() {
            return kind == OperationDefinition.Operation.QUERY && !secrecy().found;
        }

        private Secrecy secrecy() {
            return document.derived(Secrecy.class, Secrecy::new);
        }
    }

    /** What is learned of a document: whether its results are secret. */
    private static final class Secrecy {

        private volatile boolean found;
    }

    Key key(PreparedDocument document, GraphqlRequest request, List<@Nullable String> context) {
        OperationDefinition operation = document.operation(request.operationName());
        return new Key(document, request.operationName(), request.variables(), context,
                operation == null ? null : operation.getOperation());
    }

    /**
     * Joins an equal operation in flight.
     *
     * @param onResult receives its result, on the context of this call
     * @param alone executes the operation if the result cannot be shared
     * @return whether there is one; otherwise nothing happens
     */
    boolean join(Key key, OperationContext operation, Consumer<OperationResult> onResult, Runnable alone) {
        SharedOperation other = key.isShareable() ? inFlight.get(key) : null;
        if (other == null || nanoTime.getAsLong() - other.startedNanos() > MAX_AGE_NANOS
                || !other.join(operation, onResult, alone)) {
            return false;
        }
        joined.increment();
        return true;
    }

    /**
     * Lets equal operations join one that is about to be executed.
     *
     * @return receives the result, which then goes to all
     */
    Consumer<OperationResult> lead(Key key, OperationContext operation, Consumer<OperationResult> onResult) {
        if (key.kind() == OperationDefinition.Operation.MUTATION) {
            return result -> {
                // The client may expect to read what it has changed.
                inFlight.keySet().removeIf(other -> Objects.equals(other.authorization(), key.authorization()));
                onResult.accept(result);
            };
        }
        if (!key.isShareable()) {
            return onResult;
        }
        SharedOperation shared = new SharedOperation(operation, nanoTime.getAsLong());
        operation.onWait(shared::dissolve);
        inFlight.put(key, shared);
        return result -> {
            inFlight.remove(key, shared);
            if (operation.hasSecret()) {
                key.secrecy().found = true;
            }
            shared.end(result, onResult);
        };
    }
}
