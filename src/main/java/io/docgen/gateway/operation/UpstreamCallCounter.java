package io.docgen.gateway.operation;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls to Box of one GraphQL operation. */
public final class UpstreamCallCounter {

    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean answered;

    /** Counts a call. A read that several operations share counts for the one that started it. */
    public void add() {
        calls.incrementAndGet();
    }

    /** The number of calls. */
    public int get() {
        return calls.get();
    }

    /** Records a response of Box, which therefore accepts the token of the client. */
    public void recordResponse() {
        answered = true;
    }

    /** Whether Box has answered the client. It answers no unknown one. */
    public boolean isAnswered() {
        return answered;
    }
}
