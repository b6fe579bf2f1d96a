package io.docgen.gateway.docgen.live;

import io.docgen.gateway.support.ByteBudget;
import java.util.Optional;
import java.util.stream.Stream;

/** The memory of one poller, which is that of its caller. Not thread-safe. */
final class PollerMemory {

    /** The objects of a poller itself. */
    private static final long BYTES_OF_POLLER = 2000;

    private final ByteBudget budget;
    private String owner;
    private long reserved;

    /** @param owner the client whose subscription or wait is the first */
    PollerMemory(ByteBudget budget, String owner) {
        this.budget = budget;
        this.owner = owner;
    }

    /**
     * Reserves for a state of this size in place of the one before. If the owner has no room for it, it becomes that of
     * another client: nobody loses news because somebody else who follows the same has used up a share.
     *
     * @param others the clients that follow it now
     * @return false if it is too large for each of them
     */
    boolean tryReserve(long bytes, Stream<String> others) {
        long more = bytes + BYTES_OF_POLLER - reserved;
        if (more > 0 && !budget.tryReserve(owner, more)) {
            Optional<String> next = others
                    .filter(client -> !client.equals(owner) && budget.tryReserve(client, reserved + more)).findFirst();
            if (next.isPresent()) {
                budget.release(owner, reserved);
                owner = next.get();
                reserved += more;
            }
            return next.isPresent();
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
