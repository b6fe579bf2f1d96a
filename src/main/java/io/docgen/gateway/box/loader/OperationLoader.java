package io.docgen.gateway.box.loader;

import io.docgen.gateway.box.audit.AuditLog;
import io.docgen.gateway.box.audit.BoxChange;
import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.resilience.BoxCallExecutor;
import io.docgen.gateway.box.resilience.OperationBulkhead;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.UpstreamCallCounter;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads from Box, and changes there, for one caller in one GraphQL operation. A read goes through
 *
 * <pre>
 * reads known to the subscription, memo, deadline and bulkhead of the operation ({@link OperationRead})
 *   → coalescing and cache of the caller ({@link RequestCoalescer})
 *     → rate limit, bulkheads of the caller and of all, breaker, retry, authentication ({@link BoxCallExecutor})
 * </pre>
 *
 * so each read is made once, whatever path of the query needs it, and its failure is shared like its response. Safe to
 * use from the callbacks of a {@code Uni}.
 */
public final class OperationLoader {

    private final BoxCallExecutor calls;
    private final RequestCoalescer coalescer;
    private final OperationBulkhead bulkhead;
    private final Caller caller;
    private final OperationDeadline deadline;
    private final OperationContext operation;
    private final UpstreamCallCounter counter;
    private final AuditLog audit;
    private final @Nullable KnownReads shared;
    private final Map<String, OperationRead<?>> memo = new ConcurrentHashMap<>();

    OperationLoader(BoxCallExecutor calls, RequestCoalescer coalescer, OperationBulkhead bulkhead, Caller caller,
            OperationDeadline deadline, OperationContext operation, AuditLog audit) {
        this.audit = audit;
        this.calls = calls;
        this.coalescer = coalescer;
        this.bulkhead = bulkhead;
        this.caller = caller;
        this.operation = operation;
        this.counter = operation.calls();
        this.shared = operation.subscription() == null ? null : operation.subscription().attached(KnownReads.class);
        this.deadline = deadline;
        operation.limitedBy(() -> calls.rateLimitedFor(caller));
    }

    /** The key of the caller at Box, see {@link Caller#key()}. */
    public String caller() {
        return caller.key();
    }

    /** Makes a read, or shares it if the operation has made it already. The response is never null. */
    @SuppressWarnings("unchecked") // the name of a read key implies the type of the response
    public <T> Uni<T> load(ReadKey<T> key, Function<BoxAuthHeaders, Uni<T>> call) {
        if (key.secret()) {
            operation.markSecret();
        }
        Object found = shared == null || key.secret() ? null : shared.find(key);
        if (found != null) {
            return (Uni<T>) Uni.createFrom().item(found);
        }
        OperationRead<?> known = memo.get(key.name());
        if (known == null) {
            OperationRead<T> read = new OperationRead<>(deadline, bulkhead,
                    () -> share(key, coalescer.read(caller, key, () -> call(key.name(), call))), operation);
            known = memo.putIfAbsent(key.name(), read);
            if (known == null) {
                read.start();
                known = read;
            }
        }
        return (Uni<T>) known;
    }

    /**
     * What a function makes of a read. It is called once for all that load the same read as the same type, such as the
     * two hundred fields that wait for the same file.
     */
    public <T, R> Uni<R> load(ReadKey<T> key, Function<BoxAuthHeaders, Uni<T>> call, Class<R> type,
            Function<Uni<T>, Uni<R>> view) {
        Uni<T> loaded = load(key, call);
        return loaded instanceof OperationRead<T> read ? read.view(type, view) : view.apply(loaded);
    }

    private <T> Uni<T> share(ReadKey<T> key, Uni<T> read) {
        return shared == null || key.secret() ? read : read.invoke(response -> shared.made(key, response));
    }

    private <T> Uni<T> call(String name, Function<BoxAuthHeaders, Uni<T>> call) {
        counter.add();
        return calls.read(caller, call).onFailure(BoxException.class)
                .invoke(failure -> FailedCallLogger.log(name, failure));
    }

    /** Makes a read that is not cached beyond the operation. */
    public <T> Uni<T> load(String name, Function<BoxAuthHeaders, Uni<T>> call) {
        return load(ReadKey.of(name), call);
    }

    /** Changes something at Box. Everything read before is invalidated, because it may no longer be true. */
    public <T> Uni<T> mutate(BoxChange change, Function<BoxAuthHeaders, Uni<T>> call) {
        counter.add();
        return calls.write(caller, credentials -> {
            change.sending();
            return call.apply(credentials);
        }).invoke(counter::recordResponse).invoke(() -> audit.done(change, caller, operation))
                .onFailure(BoxException.class).invoke(failure -> {
                    FailedCallLogger.log(change.resource(), failure);
                    audit.failed(change, caller, operation, failure);
                })
                .onItemOrFailure().call(this::invalidate)
                .onCancellation().call(() -> {
                    audit.abandoned(change, caller, operation);
                    return invalidate();
                });
    }

    private Uni<Void> invalidate() {
        memo.clear();
        return coalescer.invalidate(caller);
    }

    /**
     * A list whose pages are read once each.
     *
     * @param name names the list in full
     */
    public <T extends BoxEntry> PagedSource<T> paged(String name, PageFetcher<T> fetcher) {
        return (marker, limit) -> load(name + "?limit=" + limit + "&marker=" + marker, headers -> fetcher
                .page(headers, marker, limit)
                .map(page -> page.after(name, marker)));
    }
}
