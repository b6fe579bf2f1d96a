package io.docgen.gateway.docgen.idempotency;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.docgen.idempotency.SharedRequest.State;
import io.docgen.gateway.shared.Replica;
import io.docgen.gateway.shared.SharedStore;
import io.docgen.gateway.shared.SharedStoreException;
import io.docgen.gateway.support.Sha256;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Requests with an idempotency key, over all replicas: one of them reserves the key before it calls Box, the others
 * wait for the outcome. Keys are stored as hashes.
 */
final class SharedRequests {

    /** As {@link RememberedRequests} remembers them. */
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    /** A call to Box ends before it. */
    private static final int MAX_WAITS = 45;

    private final Replica replica;
    private final SharedStore store;
    private final LateWrites late = new LateWrites();

    SharedRequests(Replica replica, SharedStore store) {
        this.replica = replica;
        this.store = store;
    }

    /**
     * The result of a request, from this replica or another.
     *
     * @param names of the principal; the request is reserved under the first, and may be known under any
     */
    <T> Uni<T> once(List<String> names, String key, String fingerprint, OutcomeCodec<T> codec,
            Supplier<Uni<T>> call) {
        List<String> keys = names.stream().map(name -> "request:" + Sha256.of(name + '\n' + key)).toList();
        return known(keys, fingerprint, 1)
                .chain(known -> known != null
                        ? outcome(known, fingerprint, codec, call, 0)
                        : reserved(keys.get(0), fingerprint, codec, call))
                .onFailure(SharedStoreException.class).transform(away -> unavailable());
    }

    private <T> Uni<T> reserved(String key, String fingerprint, OutcomeCodec<T> codec, Supplier<Uni<T>> call) {
        SharedRequest reservation = SharedRequest.running(fingerprint, replica.id());
        return store.putIfAbsent(key, reservation.encoded(), LIFETIME)
                .onFailure().invoke(away -> release(key, reservation))
                .chain(before -> before == null
                        ? run(key, reservation, codec, call)
                        : outcome(new Known(key, SharedRequest.decode(before, fingerprint)), fingerprint, codec, call,
                                0));
    }

    /** A request that was there before. */
    private record Known(String key, SharedRequest request) {
    }

    /** The request under the names that follow the first. */
    private Uni<@Nullable Known> known(List<String> keys, String fingerprint, int from) {
        if (from >= keys.size()) {
            return Uni.createFrom().nullItem();
        }
        String key = keys.get(from);
        return store.find(key).chain(found -> found == null
                ? known(keys, fingerprint, from + 1)
                : Uni.createFrom().item(new Known(key, SharedRequest.decode(found, fingerprint))));
    }

    private <T> Uni<T> run(String key, SharedRequest reservation, OutcomeCodec<T> codec, Supplier<Uni<T>> call) {
        return Uni.createFrom().deferred(call::get)
                .onItem().call(result -> written(put(key, reservation.succeeded(codec.encode(result)))))
                .onFailure().call(failure -> written(IdempotentRequests.mayHaveBeenExecuted(failure)
                        ? put(key, reservation.failed(asBoxException(failure)))
                        : released(key, reservation)));
    }

    private Uni<Void> put(String key, SharedRequest outcome) {
        return store.put(key, outcome.encoded(), LIFETIME);
    }

    /**
     * Replaces this reservation and no other, because it may be late. If there is none, one that the store has not
     * executed yet finds that the key is taken.
     */
    private Uni<Void> released(String key, SharedRequest reservation) {
        String released = reservation.notExecuted().encoded();
        return store.replace(key, reservation.encoded(), released, LIFETIME)
                .chain(replaced -> replaced
                        ? Uni.createFrom().nullItem()
                        : store.putIfAbsent(key, released, LIFETIME))
                .replaceWithVoid();
    }

    /** The store may have received the reservation, although it did not answer in time. */
    private void release(String key, SharedRequest reservation) {
        late.add(released(key, reservation));
    }

    /** Does not wait for a store that is away: the client gets its answer, and the store later. */
    private Uni<Void> written(Uni<Void> write) {
        return write.onFailure().invoke(away -> late.add(write)).onFailure().recoverWithNull();
    }

    private static BoxException asBoxException(Throwable failure) {
        return failure instanceof BoxException box
                ? box
                : BoxException.of(ErrorCode.INTERNAL, GatewayException.INTERNAL_MESSAGE).safeToRetry(false).build();
    }

    private <T> Uni<T> outcome(Known known, String fingerprint, OutcomeCodec<T> codec, Supplier<Uni<T>> call,
            int waits) {
        SharedRequest request = known.request();
        if (request.state() != State.NOT_EXECUTED && !request.fingerprint().equals(fingerprint)) {
            return Uni.createFrom().failure(IdempotentRequests.usedForAnother());
        }
        return switch (request.state()) {
            case SUCCEEDED -> result(request, codec);
            case FAILED -> Uni.createFrom().failure(Objects.requireNonNull(request.failure()));
            case NOT_EXECUTED -> taken(known, fingerprint, codec, call, waits);
            case RUNNING -> waits < MAX_WAITS
                    ? waited(known, waits).chain(now -> outcome(now, fingerprint, codec, call, waits + 1))
                    : Uni.createFrom().failure(stillRunning());
        };
    }

    private static <T> Uni<T> result(SharedRequest request, OutcomeCodec<T> codec) {
        try {
            return Uni.createFrom().item(codec.decode(Objects.requireNonNull(request.result())));
        } catch (RuntimeException unreadable) { // something else has written to the store
            return Uni.createFrom().failure(Objects.requireNonNull(request.abandoned().failure()));
        }
    }

    /** Requests what was not executed, unless another replica does so first. */
    private <T> Uni<T> taken(Known known, String fingerprint, OutcomeCodec<T> codec, Supplier<Uni<T>> call,
            int waits) {
        SharedRequest reservation = SharedRequest.running(fingerprint, replica.id());
        return store.replace(known.key(), known.request().encoded(), reservation.encoded(), LIFETIME)
                .onFailure().invoke(away -> release(known.key(), reservation))
                .chain(taken -> taken
                        ? run(known.key(), reservation, codec, call)
                        : again(known, true).chain(now -> outcome(now, fingerprint, codec, call, waits)));
    }

    private Uni<Known> waited(Known known, int waits) {
        Duration wait = FIRST_WAIT.multipliedBy(waits + 1L);
        return Uni.createFrom().voidItem().onItem().delayIt()
                .by(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)
                .chain(() -> replica.lives(known.request().holder()))
                .chain(lives -> again(known, lives));
    }

    /** The request as the store has it now, which is read after its holder was seen: it may have ended in between. */
    private Uni<Known> again(Known known, boolean holderLives) {
        return store.find(known.key()).chain(found -> {
            SharedRequest now = found == null
                    ? known.request().abandoned()
                    : SharedRequest.decode(found, known.request().fingerprint());
            if (holderLives || now.state() != State.RUNNING) {
                return Uni.createFrom().item(new Known(known.key(), now));
            }
            return store.replace(known.key(), now.encoded(), now.abandoned().encoded(), LIFETIME)
                    .chain(replaced -> replaced
                            ? Uni.createFrom().item(new Known(known.key(), now.abandoned()))
                            : again(known, true));
        });
    }

    private static GatewayException stillRunning() {
        return BoxException.of(ErrorCode.UPSTREAM_TIMEOUT,
                "The same request is still running. Send it again in a moment.").safeToRetry(true).build();
    }

    static GatewayException unavailable() {
        return BoxException
                .of(ErrorCode.UPSTREAM_UNAVAILABLE, "Requests with an idempotency key cannot be made now. Send "
                        + "the same request again in a moment.")
                .safeToRetry(true).build();
    }
}
