package io.docgen.gateway.box.caller;

import io.docgen.gateway.box.failure.BoxException;
import io.smallrye.mutiny.Uni;

/** Somebody with rights of their own at Box. */
public interface Caller {

    /** Tells callers apart: a hash, fit for the key of a map. Two with the same key have the same rights. */
    String key();

    /** What to send to Box. Fails with {@code BoxException} if there is nothing to send. */
    Uni<Credentials> credentials();

    /** Whether there are other credentials to be had when Box refuses these with 401. */
    boolean isRenewable();

    /** Credentials other than those, which Box has refused. */
    Uni<Credentials> insteadOf(Credentials refused);

    /** What to tell the caller when Box has refused all there are. */
    BoxException refused(BoxException refusal);
}
