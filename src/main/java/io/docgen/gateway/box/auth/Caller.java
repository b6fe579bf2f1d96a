package io.docgen.gateway.box.auth;

import io.docgen.gateway.box.error.BoxException;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** The identity that a call to Box has: a user's token, or the service account. */
public interface Caller {

    /** A hash of the credentials. Two callers with the same key have the same rights at Box. */
    String key();

    /**
     * Which of the clients with this identity calls: the same as {@link #key()} if there is only one. What the identity
     * may use of the gateway and of Box is shared between them.
     */
    String client();

    /** The id of the user at Box as whom the calls are made; null for the user of the token. */
    @Nullable
    String asUser();

    /** The headers to send to Box. Fails with {@code BoxException} if there is no token. */
    Uni<BoxAuthHeaders> credentials();

    /** Whether new credentials can be obtained when Box rejects the current ones with 401. */
    boolean isRenewable();

    /** New credentials in place of rejected ones. */
    Uni<BoxAuthHeaders> renewed(BoxAuthHeaders rejected);

    /** The error for the client when Box has rejected all credentials. */
    BoxException rejection(BoxException unauthorized);
}
