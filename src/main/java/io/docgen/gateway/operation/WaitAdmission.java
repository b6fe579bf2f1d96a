package io.docgen.gateway.operation;

import io.smallrye.mutiny.Uni;

/** Lets an operation wait for what takes long, such as the end of a batch, without being counted as running. */
@FunctionalInterface
public interface WaitAdmission {

    /** Admits every wait. */
    WaitAdmission UNLIMITED = wait -> wait;

    /**
     * Waits, unless too many operations do.
     *
     * @param wait what is waited for. It is cancelled, and the wait over, when the client has gone away, when the
     * operation has its result, or when the process is about to end
     * @return fails with {@code OVERLOADED} if too many operations wait, or as what is waited for
     */
    Uni<Void> admit(Uni<Void> wait);
}
