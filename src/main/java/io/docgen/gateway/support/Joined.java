package io.docgen.gateway.support;

import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Several results at once. */
public final class Joined {

    private Joined() {
    }

    /**
     * All results in their order, when all are there. Fails with the first failure in that order, and not before the
     * others have ended: Mutiny logs each that comes after it as an error that nobody has handled.
     *
     * @param unis at least one
     */
    public static <T> Uni<List<T>> all(List<Uni<T>> unis) {
        return Uni.join().all(unis).andCollectFailures()
                .onFailure(CompositeException.class).transform(all -> all.getCauses().get(0));
    }
}
