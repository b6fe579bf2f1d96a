package io.docgen.gateway.batch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.docgen.gateway.box.auth.CallerResolver;
import io.docgen.gateway.engine.OperationContext;
import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.error.GatewayException;
import io.docgen.gateway.hash.Sha256;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was requested with an idempotency key, which Box does not have. In the memory of this process: another
 * instance, or this one after a restart, does not know them.
 */
@Singleton
public class IdempotentRequests {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MAX_REQUESTS = 10_000;
    private static final int MAX_LENGTH = 255;
    private static final String AUTHORIZATION = "Authorization";

    private final CallerResolver callers;
    private final Cache<String, Requested> requests = Caffeine.newBuilder().expireAfterWrite(REMEMBERED)
            .maximumSize(MAX_REQUESTS).build();

    IdempotentRequests(CallerResolver callers) {
        this.callers = callers;
    }

    /**
     * @param request the hash of the request
     * @param result is requested once
     */
    private record Requested(String request, Uni<?> result) {
    }

    /**
     * The result, requested now or, with the same key, before. A failure is remembered too if Box may have made the
     * documents nevertheless. Keys are those of the client, by its credentials: with a service account all clients have
     * the same identity at Box, and may choose the same keys.
     *
     * @param key null if the client has none: then it is requested now
     * @param request what is requested; the results of equal requests have one type
     * @param call requests it
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
        String name = callers.of(operation).key() + ' '
                + Sha256.of(operation.client().header(AUTHORIZATION) + '\n' + key);
        String hash = Sha256.of(request.toString());
        Requested now = new Requested(hash, Uni.createFrom().deferred(call::get)
                .onFailure(failure -> !mayHaveBeenExecuted(failure)).invoke(() -> requests.invalidate(name))
                .memoize().indefinitely());
        Requested before = requests.asMap().putIfAbsent(name, now);
        if (before != null && !before.request().equals(hash)) {
            throw GatewayException.badUserInput("idempotencyKey", "was used for another request. Choose a new one.");
        }
        return (Uni<T>) (before == null ? now : before).result();
    }

    private static boolean mayHaveBeenExecuted(Throwable failure) {
        return !(failure instanceof GatewayException known)
                || known.code() != ErrorCode.BAD_USER_INPUT
                        && Boolean.FALSE.equals(known.extensions().get("safeToRetry"));
    }
}
