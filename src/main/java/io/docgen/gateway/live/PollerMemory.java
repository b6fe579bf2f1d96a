package io.docgen.gateway.live;

import io.docgen.gateway.buffer.ByteBudget;

/** The memory of one poller, which is that of its caller. Not thread-safe. */
final class PollerMemory {

    /** The objects of a poller itself. */
    private static final long BYTES_OF_POLLER = 2000;

    private final ByteBudget budget;
    private final String owner;
    private long reserved;

    /** @param owner the client whose subscription or wait is the first */
    PollerMemory(ByteBudget budget, String owner) {
        this.budget = budget;
        this.owner = owner;
    }

    /** Reserves for a state of this size in place of the one before. Returns false if it is too large. */
    boolean tryReserve(long bytes) {
        long more = bytes + BYTES_OF_POLLER - reserved;
        if (more > 0 && !budget.tryReserve(owner, more)) {
            return false;
        }
        if (more < 0) {
            budget.release(owner, -more);
        }
        reserved += more;
        return true;
    }

    void release() {
        budget.release(owner, reserved);
        reserved = 0;
    }
}
