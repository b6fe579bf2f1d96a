package io.docgen.gateway.batch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.docgen.gateway.box.auth.CallerResolver;
import io.docgen.gateway.engine.OperationContext;
import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.error.GatewayException;
import io.docgen.gateway.hash.Sha256;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was requested with an idempotency key, which Box does not have. In the memory of this process: another
 * instance, or this one after a restart, does not know them. Of a request that has ended it keeps a hash and the
 * outcome.
 */
@Singleton
public class IdempotentRequests {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MAX_LENGTH = 255;
    private static final String AUTHORIZATION = "Authorization";

    private static final int HEAP_FRACTION = 32;
    /** The keys and objects of an entry, and an error. */
    private static final int BYTES_OF_ENTRY = 1000;
    /** A result has its text about twice, as an id and as what the id holds. */
    private static final int BYTES_OF_CHARACTER = 2;

    private final Function<OperationContext, String> callers;
    private final Cache<String, Requested> requests;

    /** The classes of a Caffeine cache with weights and expiry, which Caffeine loads by name. */
    @RegisterForReflection(classNames = {"com.github.benmanes.caffeine.cache.SSMWW",
            "com.github.benmanes.caffeine.cache.PSWMW"})
    @SuppressWarnings("UnusedNestedClass")
    private static final class OfCaffeine {
    }

    @Inject
    IdempotentRequests(CallerResolver callers) {
        this(operation -> callers.of(operation).key(), Runtime.getRuntime().maxMemory() / HEAP_FRACTION);
    }

    /**
     * @param callers the identity at Box
     * @param maxBytes about how much memory outcomes may take; the oldest are forgotten beyond it
     */
    IdempotentRequests(Function<OperationContext, String> callers, long maxBytes) {
        this.callers = callers;
        this.requests = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumWeight(maxBytes)
                .executor(Runnable::run).weigher((String name, Requested requested) -> requested.bytes()).build();
    }

    /**
     * @param request the hash of the request
     * @param outcome its result or failure, which it may not have yet
     * @param bytes about the memory that this takes
     */
    private record Requested(String request, CompletableFuture<?> outcome, int bytes) {
    }

    /**
     * The result, requested now or, with the same key, before. A failure is remembered too if Box may have made the
     * documents nevertheless. Keys are those of the client, by its credentials: with a service account all clients have
     * the same identity at Box, and may choose the same keys.
     *
     * @param key null if the client has none: then it is requested now
     * @param request what is requested; the results of equal requests have one type
     * @param call requests it; called at most once, and not kept
     * @throws GatewayException {@code BAD_USER_INPUT} if the key is malformed or was used for another request
     */
    @SuppressWarnings("unchecked") // equal requests have results of one type
    public <T> Uni<T> once(OperationContext operation, @Nullable String key, Object request, Supplier<Uni<T>> call) {
        if (key == null) {
            return call.get();
        }
        if (key.isBlank() || key.length() > MAX_LENGTH) {
            throw GatewayException.badUserInput("idempotencyKey", "must be 1 to " + MAX_LENGTH + " characters.");
        }
        String name = callers.apply(operation) + ' '
                + Sha256.of(operation.client().header(AUTHORIZATION) + '\n' + key);
        String hash = Sha256.of(request.toString());
        CompletableFuture<T> outcome = new CompletableFuture<>();
        Requested now = new Requested(hash, outcome, BYTES_OF_ENTRY);
        Requested before = requests.asMap().putIfAbsent(name, now);
        if (before == null) {
            start(name, now, outcome, call);
        } else if (!before.request().equals(hash)) {
            throw GatewayException.badUserInput("idempotencyKey", "was used for another request. Choose a new one.");
        }
        return (Uni<T>) Uni.createFrom().completionStage(before == null ? outcome : before.outcome());
    }

    private <T> void start(String name, Requested now, CompletableFuture<T> outcome, Supplier<Uni<T>> call) {
        Uni.createFrom().deferred(call::get).subscribe().with(result -> {
            int bytes = BYTES_OF_ENTRY + BYTES_OF_CHARACTER * String.valueOf(result).length();
            requests.asMap().replace(name, now, new Requested(now.request(), outcome, bytes));
            outcome.complete(result);
        }, failure -> {
            if (!mayHaveBeenExecuted(failure)) {
                requests.asMap().remove(name, now);
            }
            outcome.completeExceptionally(failure);
        });
    }

    /** The number of requests that are remembered. */
    long size() {
        requests.cleanUp();
        return requests.estimatedSize();
    }

    private static boolean mayHaveBeenExecuted(Throwable failure) {
        return !(failure instanceof GatewayException known)
                || known.code() != ErrorCode.BAD_USER_INPUT
                        && Boolean.FALSE.equals(known.extensions().get("safeToRetry"));
    }
}
