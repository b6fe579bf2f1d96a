package io.docgen.gateway.operation;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one GraphQL operation alone. A resolver gets it with its {@link ResolvedField}.
 *
 * <p>CDI's request scope does not work: over a WebSocket one request scope serves all operations of the connection, so
 * the last would still get what was read for the first.
 */
public final class OperationContext {

    private final ClientRequest client;
    private final WaitAdmission waits;
    private final OperationMemory memory;
    private final @Nullable OperationContext subscription;
    private final @Nullable Object event;
    private final UpstreamCallCounter calls = new UpstreamCallCounter();
    private final ResultWarnings warnings = new ResultWarnings();
    private final Map<Class<?>, Object> instances = new ConcurrentHashMap<>();

    private volatile @Nullable ReportedCost cost;
    private volatile @Nullable Supplier<@Nullable Duration> rateLimit;
    private volatile @Nullable String name;
    private volatile boolean secret;
    private volatile Runnable onWait = () -> {};

    public OperationContext(ClientRequest client) {
        this(client, WaitAdmission.UNLIMITED, OperationMemory.UNLIMITED);
    }

    /**
     * @param waits admits the waits of this operation alone
     * @param memory that of this operation alone
     */
    public OperationContext(ClientRequest client, WaitAdmission waits, OperationMemory memory) {
        this(client, waits, memory, null, null);
    }

    private OperationContext(ClientRequest client, WaitAdmission waits, OperationMemory memory,
            @Nullable OperationContext subscription, @Nullable Object event) {
        this.client = client;
        this.waits = waits;
        this.memory = memory;
        this.subscription = subscription;
        this.event = event;
    }

    /** A context for the execution of this operation, a subscription, for one event. It has its extensions. */
    public OperationContext forEvent(Object of) {
        OperationContext executed = new OperationContext(client, waits, memory.another(), this, of);
        executed.cost = cost;
        executed.name = name;
        return executed;
    }

    /** The context of the subscription; null if this is not one of its events. */
    public @Nullable OperationContext subscription() {
        return subscription;
    }

    /** The operation of a resolver method's context. */
    public static OperationContext of(Context context) {
        return ResolvedField.of(context).operation();
    }

    /** The request that the operation came with. */
    public ClientRequest client() {
        return client;
    }

    /** The event of a subscription that the operation is executed for, the value of its root field; else null. */
    public @Nullable Object event() {
        return event;
    }

    /** The name in its document; null if it has none, or none that a log can have. */
    public @Nullable String name() {
        return name;
    }

    /** The operation was found in its document. */
    public void setName(@Nullable String found) {
        name = found;
    }

    /** What the operation holds while it runs. */
    public OperationMemory memory() {
        return memory;
    }

    /** The calls to Box of the operation. */
    public UpstreamCallCounter calls() {
        return calls;
    }

    /** The warnings of the result. */
    public ResultWarnings warnings() {
        return warnings;
    }

    /**
     * Marks the result as one that no other client request may get, because a credential in it was made for this one.
     */
    public void markSecret() {
        secret = true;
    }

    public boolean hasSecret() {
        return secret;
    }

    /** Runs it before each wait. */
    public void onWait(Runnable beforeWait) {
        onWait = beforeWait;
    }

    /** Waits; see {@link WaitAdmission#admit}. */
    public Uni<Void> await(Uni<Void> wait) {
        return Uni.createFrom().deferred(() -> {
            onWait.run();
            return waits.admit(wait);
        });
    }

    /** Reports the cost in the result, beside the calls that were made. Call it before the operation is executed. */
    public void reportCost(int announced, int limit) {
        cost = new ReportedCost(announced, limit);
    }

    /**
     * The client is known at Box, whose rate limit is reported with the cost.
     *
     * @param left the time until it may call again; null if it may now
     */
    public void limitedBy(Supplier<@Nullable Duration> left) {
        rateLimit = left;
    }

    /** The {@code extensions} of the result, once it is complete. */
    public Map<String, Object> extensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        ReportedCost reported = cost;
        if (reported != null) {
            extensions.put("cost", reported.extension(calls.get(), rateLimit));
        }
        List<Map<String, Object>> found = warnings.all();
        if (!found.isEmpty()) {
            extensions.put("warnings", found);
        }
        return extensions;
    }

    /** Attaches an instance of a class, in place of an earlier one. */
    public <T> void attach(Class<T> type, T instance) {
        instances.put(type, instance);
    }

    /** Forgets the instance of a class. */
    public void detach(Class<?> type) {
        instances.remove(type);
    }

    /** The instance of a class; null if there is none. */
    public <T> @Nullable T attached(Class<T> type) {
        return type.cast(instances.get(type));
    }

    /** The instance of a class for this operation, created on first use. */
    public <T> T instance(Class<T> type, Supplier<T> factory) {
        Object known = instances.get(type);
        return type.cast(known != null ? known : instances.computeIfAbsent(type, key -> factory.get()));
    }
}
