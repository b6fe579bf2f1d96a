package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.shared.Replica;
import io.docgen.gateway.shared.SharedStore;
import io.docgen.gateway.shared.SharedStoreException;
import io.docgen.gateway.support.Sha256;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Requests with an idempotency key, over all replicas: one of them reserves the key before it calls Box, the others
 * wait for what becomes of it. Keys are stored as hashes.
 */
final class SharedRequests {

    private static final Logger LOG = Logger.getLogger(SharedRequests.class);

    /** As {@link RememberedRequests} remembers them. */
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    /** A call to Box ends before it. */
    private static final int MAX_WAITS = 45;
    /** The outcome is written until the reservation ends, or another replica could not tell it. */
    private static final int MAX_WRITES = 60;

    private final Replica replica;
    private final SharedStore store;

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
        SharedRequest reservation = SharedRequest.running(fingerprint, replica.id());
        return known(keys, 1)
                .chain(known -> known != null
                        ? Uni.createFrom().item(known)
                        : store.putIfAbsent(keys.get(0), reservation.encoded(), LIFETIME)
                                .onFailure().invoke(away -> release(keys.get(0), reservation.encoded()))
                                .map(before -> before == null ? null : new Known(keys.get(0), decode(before))))
                .onFailure(SharedStoreException.class).transform(away -> unavailable())
                .chain(known -> known == null
                        ? run(keys.get(0), reservation, codec, call)
                        : outcome(known, fingerprint, codec, 0));
    }

    /** A request that was there before. */
    private record Known(String key, SharedRequest request) {
    }

    /** The request under the names that follow the first. */
    private Uni<@Nullable Known> known(List<String> keys, int from) {
        if (from >= keys.size()) {
            return Uni.createFrom().nullItem();
        }
        String key = keys.get(from);
        return store.find(key).chain(found -> found == null
                ? known(keys, from + 1)
                : Uni.createFrom().item(new Known(key, decode(found))));
    }

    private static SharedRequest decode(String text) {
        return SharedRequest.decode(text);
    }

    private <T> Uni<T> run(String key, SharedRequest reservation, OutcomeCodec<T> codec, Supplier<Uni<T>> call) {
        return Uni.createFrom().deferred(call::get)
                .onItem().call(result -> written(store.put(key, reservation.succeeded(codec.encode(result)).encoded(),
                        LIFETIME)))
                .onFailure().call(failure -> written(IdempotentRequests.mayHaveBeenExecuted(failure)
                        ? store.put(key, reservation.failed(asBoxException(failure)).encoded(), LIFETIME)
                        : store.remove(key)));
    }

    /** The store may have got the reservation, although it did not answer in time. */
    private void release(String key, String reservation) {
        inBackground(store.find(key).chain(found -> reservation.equals(found)
                ? store.remove(key)
                : Uni.createFrom().voidItem()));
    }

    private static void inBackground(Uni<Void> write) {
        write.onFailure().retry().withBackOff(LONGEST_WAIT, LONGEST_WAIT.multipliedBy(10)).atMost(MAX_WRITES)
                .subscribe().with(done -> {}, lost -> LOG.error("The store of the replicas was not told of a request "
                        + "with a key", lost));
    }

    /** Does not wait for a store that is away: the client gets its answer, and the store later. */
    private Uni<Void> written(Uni<Void> write) {
        return write.onFailure().invoke(away -> inBackground(write)).onFailure().recoverWithNull();
    }

    private static BoxException asBoxException(Throwable failure) {
        return failure instanceof BoxException box
                ? box
                : BoxException.of(ErrorCode.INTERNAL, GatewayException.INTERNAL_MESSAGE).safeToRetry(false).build();
    }

    private <T> Uni<T> outcome(Known known, String fingerprint, OutcomeCodec<T> codec, int waits) {
        SharedRequest request = known.request();
        if (!request.fingerprint().equals(fingerprint)) {
            return Uni.createFrom().failure(IdempotentRequests.usedForAnother());
        }
        if (request.failure() != null) {
            return Uni.createFrom().failure(request.failure());
        }
        if (request.result() != null) {
            return Uni.createFrom().item(codec.decode(request.result()));
        }
        if (waits >= MAX_WAITS) {
            return Uni.createFrom().failure(BoxException.of(ErrorCode.UPSTREAM_TIMEOUT,
                    "The same request is still running. Ask again with the same key.").safeToRetry(true).build());
        }
        Duration wait = FIRST_WAIT.multipliedBy(waits + 1L);
        return Uni.createFrom().voidItem().onItem().delayIt()
                .by(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)
                .chain(() -> replica.lives(request.holder()))
                .chain(lives -> again(known, lives))
                .onFailure(SharedStoreException.class).transform(away -> unavailable())
                .chain(now -> outcome(now, fingerprint, codec, waits + 1));
    }

    /** What is known now. It is read after the holder was seen, which may have told it and ended in between. */
    private Uni<Known> again(Known known, boolean holderLives) {
        return store.find(known.key()).chain(found -> {
            SharedRequest now = found == null ? null : decode(found);
            if (now != null && (holderLives || !now.isRunning())) {
                return Uni.createFrom().item(new Known(known.key(), now));
            }
            if (now == null) { // not executed, so the next request with the key may be
                return Uni.createFrom().failure(notExecuted());
            }
            SharedRequest abandoned = now.abandoned();
            return store.put(known.key(), abandoned.encoded(), LIFETIME)
                    .replaceWith(new Known(known.key(), abandoned));
        });
    }

    private static GatewayException notExecuted() {
        return BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE,
                "The same request, sent before, was not executed. Try again with the same key.").safeToRetry(true)
                .build();
    }

    private static GatewayException unavailable() {
        return BoxException
                .of(ErrorCode.UPSTREAM_UNAVAILABLE, "Requests with an idempotency key cannot be made now. Try "
                        + "again in a moment, with the same key.")
                .safeToRetry(true).build();
    }
}
