package io.docgen.gateway.box.loader;

import org.jspecify.annotations.Nullable;

/**
 * Responses that the events of one subscription share, so that an event costs no call for what is known. Attached to
 * the context of the subscription. Thread-safe.
 */
public interface KnownReads {

    /** The response to a read; null if it is not known. */
    @Nullable
    Object find(ReadKey<?> key);

    /** A read had a response. */
    void made(ReadKey<?> key, Object response);
}
