package io.docgen.gateway.docgen.live;

import org.jspecify.annotations.Nullable;

/**
 * What a poller knows of a job, a batch, a group or a sign request.
 *
 * @param state as it was last read; null if Box could not be asked yet
 * @param delay null if the last poll has succeeded
 * @param poll the reads that the state is from
 * @param done whether nothing will follow
 */
record News<S>(@Nullable S state, @Nullable DocgenDelay delay, Poll poll, boolean done) {

    /** What is known after a poll that has failed. */
    News<S> delayed(DocgenDelay since) {
        return new News<>(state, since, poll, false);
    }
}
