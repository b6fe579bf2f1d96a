package io.docgen.gateway.testsupport;

import io.docgen.gateway.shared.OtherReplicas;
import io.docgen.gateway.shared.Replica;
import org.jspecify.annotations.Nullable;

/** Replicas in one test, which share a store and a channel in memory. */
public final class MemoryReplicas {

    private final MemoryStore store = new MemoryStore();
    private final MemoryChannel channel = new MemoryChannel();

    /** The others, as the only replica knows them. */
    public static OtherReplicas none() {
        return new OtherReplicas(Replica.alone());
    }

    /** The others, as a further replica knows them. */
    public OtherReplicas join() {
        return new OtherReplicas(Replica.of(store, channel));
    }

    public void away(@Nullable RuntimeException why) {
        store.away(why);
    }

    /** All that was stored or sent. */
    public String text() {
        return store.text() + channel.sent();
    }
}
