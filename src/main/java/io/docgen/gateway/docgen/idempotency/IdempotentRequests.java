package io.docgen.gateway.docgen.idempotency;

import io.docgen.gateway.box.BoxUser;
import io.docgen.gateway.box.UsersClient;
import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.auth.CallerResolver;
import io.docgen.gateway.box.auth.KnownUsers;
import io.docgen.gateway.docgen.idempotency.RememberedRequests.Requested;
import io.docgen.gateway.operation.ClientRequest;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.shared.Replica;
import io.docgen.gateway.shared.SharedStoreException;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was requested with an idempotency key, which Box does not have, in the memory of this process and, if
 * the replicas share a store, in that. Of a request that has ended it keeps a hash and the outcome.
 */
@Singleton
public class IdempotentRequests {

    private static final int MAX_LENGTH = 255;

    private static final int HEAP_FRACTION = 32;
    /** The keys and objects of an entry, and an error. */
    private static final int BYTES_OF_ENTRY = 1000;
    /** A result has its text about twice, as an id and as what the id holds. */
    private static final int BYTES_OF_CHARACTER = 2;

    private final Function<OperationContext, Uni<List<String>>> principals;
    private final RememberedRequests requests;
    private final @Nullable SharedRequests shared;

    @Inject
    IdempotentRequests(CallerResolver callers, KnownUsers known, UsersClient users, Replica replica) {
        this(operation -> principals(callers.of(operation), operation, known, users),
                Runtime.getRuntime().maxMemory() / HEAP_FRACTION, replica);
    }

    /**
     * @param principals who requests, under all names that are known
     * @param maxBytes about how much memory outcomes may take
     */
    IdempotentRequests(Function<OperationContext, Uni<List<String>>> principals, long maxBytes, Replica replica) {
        this.principals = principals;
        this.requests = new RememberedRequests(maxBytes, System::nanoTime);
        this.shared = replica.store() == null ? null : new SharedRequests(replica, replica.store());
    }

    /**
     * With a service account all clients have the same identity at Box and may choose the same keys, so it is the
     * client: issuer and subject, or the token if it was not verified. Otherwise it is the user at Box if the gateway
     * knows it, and the token, by which earlier requests may be known. It asks for the user of a client whose token is
     * renewed without its knowledge.
     */
    private static Uni<List<String>> principals(Caller caller, OperationContext operation, KnownUsers known,
            UsersClient users) {
        ClientRequest client = operation.client();
        if (!caller.client().equals(caller.key())) {
            return Uni.createFrom().item(List.of(
                    caller.key() + ' ' + (client.header(HttpHeaders.AUTHORIZATION) == null ? "" : client.key())));
        }
        return known.of(caller.key())
                .chain(user -> user == null && client.attribute(ClientRequest.RENEWS_TOKENS) != null
                        ? users.me(operation).map(BoxUser::id).onFailure().recoverWithNull()
                        : Uni.createFrom().item(user))
                .map(user -> user == null
                        ? List.of(caller.key())
                        : List.of("user " + user, caller.key()));
    }

    /**
     * The result, requested now or, with the same key, before. A failure is remembered too if Box may have executed the
     * request nevertheless. Keys are those of the principal.
     *
     * @param key null if the client has none: then it is requested now
     * @param kind what is requested; the results of equal requests of one kind have one type
     * @param codec for other replicas
     * @param request a hash of what is requested, computed only with a key
     * @param call requests it; called at most once, and not kept
     * @return fails with {@code BAD_USER_INPUT} if the key was used for another request
     * @throws GatewayException {@code BAD_USER_INPUT} if the key is malformed
     */
    public <T> Uni<T> once(OperationContext operation, @Nullable String key, Class<?> kind,
            Supplier<String> request, OutcomeCodec<T> codec, Supplier<Uni<T>> call) {
        if (key == null) {
            return call.get();
        }
        violation(key).ifPresent(rule -> {
            throw GatewayException.badUserInput("idempotencyKey", rule);
        });
        String fingerprint = kind.getSimpleName() + ' ' + request.get();
        Supplier<Uni<T>> once = forgetting(call);
        return principals.apply(operation)
                .onFailure(SharedStoreException.class).transform(away -> SharedRequests.unavailable())
                .chain(names -> once(names, key, fingerprint, codec, once));
    }

    /** Calls at most once, and keeps nothing of the call then: those who wait for the outcome may hold this. */
    private static <T> Supplier<Uni<T>> forgetting(Supplier<Uni<T>> call) {
        AtomicReference<Supplier<Uni<T>>> pending = new AtomicReference<>(call);
        return () -> Objects.requireNonNull(pending.getAndSet(null)).get();
    }

    @SuppressWarnings("unchecked") // equal requests have results of one type
    private <T> Uni<T> once(List<String> names, String key, String fingerprint, OutcomeCodec<T> codec,
            Supplier<Uni<T>> call) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        Requested now = new Requested(fingerprint, outcome, BYTES_OF_ENTRY);
        Requested before = requests.putIfAbsent(names, key, now);
        if (before == null) {
            start(names.get(0), key, now, outcome,
                    shared == null ? call : () -> shared.once(names, key, fingerprint, codec, call));
        } else if (!before.fingerprint().equals(fingerprint)) {
            throw usedForAnother();
        }
        return (Uni<T>) Uni.createFrom().completionStage(before == null ? outcome : before.outcome());
    }

    /** The rule that a key violates, as the end of a sentence; empty if it is valid or there is none. */
    public static Optional<String> violation(@Nullable String key) {
        return key != null && (key.isBlank() || key.length() > MAX_LENGTH)
                ? Optional.of("must be 1 to " + MAX_LENGTH + " characters.")
                : Optional.empty();
    }

    private <T> void start(String name, String key, Requested now, CompletableFuture<T> outcome,
            Supplier<Uni<T>> call) {
        Uni.createFrom().deferred(call::get).subscribe().with(result -> {
            int bytes = BYTES_OF_ENTRY + BYTES_OF_CHARACTER * String.valueOf(result).length();
            requests.replace(name, key, now, new Requested(now.fingerprint(), outcome, bytes));
            outcome.complete(result);
        }, failure -> {
            if (!mayHaveBeenExecuted(failure)) {
                requests.remove(name, key, now);
            }
            outcome.completeExceptionally(failure);
        });
    }

    /** The number of requests that are remembered. */
    long size() {
        return requests.size();
    }

    static GatewayException usedForAnother() {
        return GatewayException.badUserInput("idempotencyKey", "was used for another request. Choose a new one.");
    }

    /** Whether a failed request may have been executed nevertheless. */
    static boolean mayHaveBeenExecuted(Throwable failure) {
        return !(failure instanceof GatewayException known)
                || known.code() != ErrorCode.BAD_USER_INPUT
                        && Boolean.FALSE.equals(known.extensions().get("safeToRetry"));
    }
}
