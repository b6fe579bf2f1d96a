package io.docgen.gateway.docgen.live;

import io.docgen.gateway.operation.OperationMemory;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what one poll has read, which its poller then keeps. */
final class PollBytes implements OperationMemory {

    private final AtomicLong bytes = new AtomicLong();

    long get() {
        return bytes.get();
    }

    @Override
    public boolean tryHold(long more) {
        bytes.addAndGet(more);
        return true;
    }

    @Override
    public OperationMemory another() {
        return this;
    }

    @Override
    public Runnable retain() {
        return () -> {};
    }

    @Override
    public void release() {
        // that of the poller counts from now on
    }
}
