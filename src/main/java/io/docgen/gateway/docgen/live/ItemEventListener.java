package io.docgen.gateway.docgen.live;

import io.docgen.gateway.box.ItemEvent;
import io.docgen.gateway.box.RequestedBatches;
import io.docgen.gateway.shared.OtherReplicas;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the pollers look now whose files or folders have changed, those of the other replicas too: Box sends a webhook
 * to one of them.
 */
@Startup
@Singleton
class ItemEventListener {

    private static final String TOPIC = "items";
    private static final String SEPARATOR = " ";

    private final Pollers pollers;
    private final RequestedBatches batches;
    private final OtherReplicas others;

    ItemEventListener(Pollers pollers, RequestedBatches batches, OtherReplicas others) {
        this.pollers = pollers;
        this.batches = batches;
        this.others = others;
        others.subscribe(TOPIC, items -> lookNow(Set.copyOf(List.of(items.split(SEPARATOR)))));
    }

    void onEvent(@Observes ItemEvent event) {
        if (!event.items().isEmpty()) {
            others.publish(TOPIC, () -> String.join(SEPARATOR, event.items()));
            lookNow(event.items());
        }
    }

    private void lookNow(Set<String> items) {
        Set<String> concerned = new HashSet<>(batches.batchesIn(items));
        concerned.addAll(items);
        pollers.lookNow(concerned);
    }
}
