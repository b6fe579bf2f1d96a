package io.docgen.gateway.testsupport;

import io.docgen.gateway.shared.SharedChannel;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A channel for replicas in one test. */
public final class MemoryChannel implements SharedChannel {

    private final List<Consumer<String>> receivers = new CopyOnWriteArrayList<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Override
    public Uni<Void> publish(String message) {
        return Uni.createFrom().<Void>item(() -> {
            sent.add(message);
            receivers.forEach(receiver -> receiver.accept(message));
            return null;
        });
    }

    @Override
    public void subscribe(Consumer<String> receiver) {
        receivers.add(receiver);
    }

    /** All messages. */
    public List<String> sent() {
        return sent;
    }
}
