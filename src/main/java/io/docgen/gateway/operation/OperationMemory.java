package io.docgen.gateway.operation;

import io.docgen.gateway.support.error.GatewayException;
import java.time.Duration;

/**
 * Counts the memory of one operation while it runs, in bytes as they are estimated: what it has read, and its result.
 * Thread-safe.
 */
public interface OperationMemory {

    /** Holds everything. */
    OperationMemory UNLIMITED = new OperationMemory() {

        @Override
        public boolean tryHold(long bytes) {
            return true;
        }

        @Override
        public Runnable retain() {
            return () -> {};
        }

        @Override
        public OperationMemory another() {
            return this;
        }

        @Override
        public void release() {
            // nothing is counted
        }
    };

    /** Holds more, until it is released. Returns false, and holds no more than before, if that is too much. */
    boolean tryHold(long bytes);

    /**
     * Holds more, until it is released.
     *
     * @throws GatewayException {@code OVERLOADED} if that is too much
     */
    default void hold(long bytes) {
        if (!tryHold(bytes)) {
            throw GatewayException.overloaded(
                    "Your operations need too much memory at once. Ask for less, or try again in a moment.",
                    Duration.ofSeconds(1));
        }
    }

    /** That of another operation of the same client. */
    OperationMemory another();

    /**
     * Keeps what is held although the operation ends, for those who have yet to get its result.
     *
     * @return run it when they have got it; further runs have no effect
     */
    Runnable retain();

    /** The operation has ended. */
    void release();
}
