package io.docgen.gateway.box.loader;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.support.error.ErrorCode;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * The time by which an operation has read everything. One timer for all its reads: when it fires, those in progress
 * fail, and later ones fail at once.
 */
final class OperationDeadline {

    private static final long NONE = -1;

    private final Vertx vertx;
    private final long nanos;
    private final Set<OperationRead<?>> inProgress = new HashSet<>();
    private long timer = NONE;

    OperationDeadline(Vertx vertx, Duration timeout) {
        this.vertx = vertx;
        this.nanos = System.nanoTime() + timeout.toNanos();
    }

    /** Starts to watch a read. Returns false if the time is up. */
    synchronized boolean started(OperationRead<?> read) {
        long left = nanos - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        inProgress.add(read);
        if (timer == NONE) {
            timer = vertx.setTimer(Math.max(1, left / 1_000_000), late -> exceeded());
        }
        return true;
    }

    /** Stops watching a read. */
    synchronized void ended(OperationRead<?> read) {
        if (inProgress.remove(read) && inProgress.isEmpty() && timer != NONE) {
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }

    private void exceeded() {
        Set<OperationRead<?>> late;
        synchronized (this) {
            timer = NONE;
            late = Set.copyOf(inProgress);
            inProgress.clear();
        }
        late.forEach(OperationRead::exceedDeadline);
    }

    static BoxException failure() {
        return BoxException.of(ErrorCode.UPSTREAM_TIMEOUT,
                "Box took too long to answer everything in this request. Ask for less at once, or try again in a moment.")
                .build();
    }
}
