package io.docgen.gateway.shared;

/** The store of the replicas cannot be asked. */
public final class SharedStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SharedStoreException(Throwable cause) {
        super("The store that the replicas share cannot be asked", cause);
    }
}
