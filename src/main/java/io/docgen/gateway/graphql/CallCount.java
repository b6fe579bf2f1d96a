package io.docgen.gateway.graphql;

import java.util.concurrent.atomic.AtomicInteger;

/** How many reads from Box one GraphQL operation has begun itself; what it shares with others counts for one of them. */
public final class CallCount {

    private final AtomicInteger calls = new AtomicInteger();

    public void add() {
        calls.incrementAndGet();
    }

    public int get() {
        return calls.get();
    }
}
