package io.docgen.gateway.live;

import org.jspecify.annotations.Nullable;

/**
 * What a poller knows of a job or batch.
 *
 * @param state as it was last read
 * @param delay null if the last poll has succeeded
 * @param poll the reads that the state is from
 * @param done whether nothing will follow
 */
record News<S>(S state, @Nullable DocgenDelay delay, Poll poll, boolean done) {

    News<S> delayed(DocgenDelay since) {
        return new News<>(state, since, poll, false);
    }
}
