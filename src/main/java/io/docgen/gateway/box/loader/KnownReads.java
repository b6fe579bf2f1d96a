package io.docgen.gateway.box.loader;

/**
 * Responses that the events of one subscription share, so that an event costs no call for what is known. Attached to
 * the context of the subscription. Thread-safe.
 */
public interface KnownReads {

    /** The response to a read; null if it is not known. */
    Object find(ReadKey<?> key);

    /** A read had a response. */
    void made(ReadKey<?> key, Object response);
}
