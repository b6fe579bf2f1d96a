package io.docgen.gateway.operation;

import org.jspecify.annotations.Nullable;

/** What an operation may know of the request that it came with, whatever the transport. */
public interface ClientRequest {

    /**
     * The {@link #attribute} of a client that cannot know when its token is renewed between two equal requests, which
     * must be known for the same all the same.
     */
    String RENEWS_TOKENS = "renews-tokens";

    /**
     * A header of the request, or the parameter of {@code connection_init} in its place, because browsers cannot set
     * headers of a WebSocket.
     *
     * @param name case-insensitive
     * @return null if there is neither
     */
    @Nullable
    String header(String name);

    /**
     * Who sent the request, for limits and shares: issuer and subject if the token was verified, else the token, else
     * the address. A hash.
     */
    String key();

    /** Who sent the request, for the audit log. */
    ClientPrincipal principal();

    /** The program that sent the request; null if it does not say. */
    @Nullable
    ClientSoftware software();

    /** The id of the request in the log and the response; null only if it did not come through the router. */
    @Nullable
    String requestId();

    /**
     * What `server` has attached to the request.
     *
     * @return null if there is nothing under the key
     */
    @Nullable
    Object attribute(String key);
}
