package io.docgen.gateway.docgen.live;

import io.docgen.gateway.operation.OperationContext;
import io.smallrye.mutiny.Uni;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A job, a batch, a group or a sign request that is asked for again and again.
 *
 * @param <S> its state
 */
interface Watched<S> {

    /** Names it, such as {@code docgen_jobs/123}. */
    String name();

    Uni<S> read(OperationContext operation);

    boolean isChanged(S before, S now);

    /** The state as it follows the one before, of which it may know what has changed. */
    default S after(S before, S now) {
        return now;
    }

    /** Whether it will not change any more. */
    boolean isDone(S state);

    /** The ids of its batch and files, whose events are a reason to look. */
    Stream<String> items(S state);

    /** Why a part of the state could not be read now, such as one batch of a group; null if all was. */
    default @Nullable DocgenDelay delay(S state) {
        return null;
    }

    /** About the memory that a state takes. */
    long bytes(S state);

    /** How many times longer than that of one call the interval between reads is, as one makes many calls. */
    default int intervals() {
        return 1;
    }
}
