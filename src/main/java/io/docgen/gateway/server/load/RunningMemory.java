package io.docgen.gateway.server.load;

import io.docgen.gateway.operation.OperationMemory;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the memory of the operations that run: a fourth of the heap, and three fourths of that for one client. Beside
 * these one operation at a time may hold half as much as all the others, so that a large one is not refused while there
 * is room. Operations of ordinary size are not counted. Thread-safe.
 *
 * <p>Their results become responses, of which a busy machine has more than it should until connections have closed.
 * Operations hold the less then: each part alone has room in the heap, but all of them at their bounds do not.
 */
@Singleton
public class RunningMemory {

    /** What each operation has, whatever the others have. */
    static final long FREE_BYTES = 32 * 1024;

    private static final int HEAP_FRACTION = 4;

    private final long max;
    private final long maxPerClient;
    private final long maxLarge;
    private final LongSupplier unsent;
    private final Map<String, Long> clients = new HashMap<>();
    private @Nullable Held large;
    private long held;

    @Inject
    RunningMemory(MeterRegistry meters, UnsentResponses responses) {
        this(Runtime.getRuntime().maxMemory() / HEAP_FRACTION, responses::excess);
        meters.gauge("graphql.operations.memory.bytes", this, RunningMemory::held);
    }

    /**
     * @param max bytes of all operations but the large one
     * @param unsent bytes of unread responses beyond those that there should be
     */
    RunningMemory(long max, LongSupplier unsent) {
        this.max = max;
        this.unsent = unsent;
        this.maxPerClient = max / 4 * 3;
        this.maxLarge = max / 2;
    }

    /** @param clientKey see {@link io.docgen.gateway.server.auth.ClientKey} */
    public OperationMemory of(String clientKey) {
        return new Held(clientKey);
    }

    /** The bytes that are held beyond the free ones. */
    synchronized long held() {
        return held + (large == null ? 0 : large.excess);
    }

    private synchronized boolean tryHold(Held operation, long more) {
        long ofClient = clients.getOrDefault(operation.clientKey, 0L) + more;
        long ofResponses = unsent.getAsLong();
        if (ofClient <= maxPerClient && held + more + ofResponses <= max) {
            clients.put(operation.clientKey, ofClient);
            operation.shared += more;
            held += more;
            return true;
        }
        if ((large == null || large == operation) && operation.excess + more + ofResponses <= maxLarge) {
            large = operation;
            operation.excess += more;
            return true;
        }
        return false;
    }

    private synchronized void release(Held operation) {
        held -= operation.shared;
        clients.computeIfPresent(operation.clientKey,
                (key, own) -> own == operation.shared ? null : own - operation.shared);
        operation.shared = 0;
        operation.excess = 0;
        if (large == operation) {
            large = null;
        }
    }

    private final class Held implements OperationMemory {

        private final String clientKey;
        private long bytes;
        private long shared;
        private long excess;
        private int retained;
        private boolean released;

        Held(String clientKey) {
            this.clientKey = clientKey;
        }

        @Override
        public synchronized boolean tryHold(long more) {
            if (released) {
                return true; // nobody waits for what is read late
            }
            long counted = Math.min(more, bytes + more - FREE_BYTES);
            if (counted > 0 && !RunningMemory.this.tryHold(this, counted)) {
                return false;
            }
            bytes += more;
            return true;
        }

        @Override
        public OperationMemory another() {
            return new Held(clientKey);
        }

        @Override
        public synchronized Runnable retain() {
            retained++;
            AtomicBoolean over = new AtomicBoolean();
            return () -> {
                if (!over.getAndSet(true)) {
                    left();
                }
            };
        }

        private synchronized void left() {
            retained--;
            if (released) {
                release();
            }
        }

        @Override
        public synchronized void release() {
            released = true;
            if (retained == 0 && bytes > FREE_BYTES) {
                RunningMemory.this.release(this);
            }
        }
    }
}
