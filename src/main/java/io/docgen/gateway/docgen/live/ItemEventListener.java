package io.docgen.gateway.docgen.live;

import io.docgen.gateway.box.ItemEvent;
import io.docgen.gateway.docgen.batch.RequestedBatches;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/** Makes the pollers look now whose files or folders have changed. */
@Singleton
class ItemEventListener {

    private final Pollers pollers;
    private final RequestedBatches batches;

    ItemEventListener(Pollers pollers, RequestedBatches batches) {
        this.pollers = pollers;
        this.batches = batches;
    }

    void onEvent(@Observes ItemEvent event) {
        Set<String> concerned = new HashSet<>(batches.batchesIn(event.items()));
        concerned.addAll(event.items());
        pollers.lookNow(concerned);
    }
}
