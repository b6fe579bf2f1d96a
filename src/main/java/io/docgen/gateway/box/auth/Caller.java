package io.docgen.gateway.box.auth;

import io.docgen.gateway.box.error.BoxException;
import io.smallrye.mutiny.Uni;

/** Somebody with rights of their own at Box. */
public interface Caller {

    /** Tells callers apart: a hash, fit for the key of a map. Two with the same key have the same rights. */
    String key();

    /** What to send to Box. Fails with {@code BoxException} if there is nothing to send. */
    Uni<BoxAuthHeaders> credentials();

    /** Whether there are other credentials to be had when Box refuses these with 401. */
    boolean isRenewable();

    /** Credentials other than those, which Box has refused. */
    Uni<BoxAuthHeaders> insteadOf(BoxAuthHeaders refused);

    /** What to tell the caller when Box has refused all there are. */
    BoxException refused(BoxException refusal);
}
