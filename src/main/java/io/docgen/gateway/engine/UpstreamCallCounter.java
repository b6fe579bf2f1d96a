package io.docgen.gateway.engine;

import java.util.concurrent.atomic.AtomicInteger;

/** What one GraphQL operation has asked of Box. */
public final class UpstreamCallCounter {

    /** Where it is in the context of an operation. */
    public static final String KEY = UpstreamCallCounter.class.getName();

    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean answered;

    /** A read has begun; what is shared with other operations counts for the one that began it. */
    public void add() {
        calls.incrementAndGet();
    }

    /** How many reads have begun. */
    public int get() {
        return calls.get();
    }

    /** Box has given an answer, so it has taken the caller's token, now or a moment ago. */
    public void answer() {
        answered = true;
    }

    /** Whether Box has given the caller any answer: strangers get none. */
    public boolean isAnswered() {
        return answered;
    }
}
