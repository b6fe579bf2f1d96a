package io.docgen.gateway.box;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway has requested as a batch, and Box does not return.
 *
 * @param documents the number of its documents, and so of its jobs
 * @param caller the key of the caller who has requested it
 */
record RequestedBatch(String folderId, int documents, String caller, Instant requestedAt) {

    private static final Duration NEW = Duration.ofMinutes(1);

    boolean isNewFor(String callerKey) {
        return caller.equals(callerKey) && Duration.between(requestedAt, Instant.now()).compareTo(NEW) < 0;
    }

    String encoded() {
        return folderId + ' ' + documents + ' ' + caller + ' ' + requestedAt.toEpochMilli();
    }

    /** Null if it is nothing that {@link #encoded} has returned. */
    static @Nullable RequestedBatch decoded(String text) {
        String[] parts = text.split(" ");
        try {
            return parts.length == 4
                    ? new RequestedBatch(parts[0], Integer.parseInt(parts[1]), parts[2],
                            Instant.ofEpochMilli(Long.parseLong(parts[3])))
                    : null;
        } catch (NumberFormatException other) {
            return null;
        }
    }
}
