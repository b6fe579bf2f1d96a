package io.docgen.gateway.shared;

import io.smallrye.mutiny.Uni;
import java.util.function.Consumer;

/** Messages to all replicas that can reach the store at that moment. Nobody may rely on one. */
public interface SharedChannel {

    /**
     * Sends a message. Fails with {@link SharedStoreException} if the store cannot be asked, after half a second at the
     * latest.
     */
    Uni<Void> publish(String message);

    /** Receives all messages from now on, those of this replica too. Called once. */
    void subscribe(Consumer<String> receiver);
}
