package io.docgen.gateway.live;

import io.docgen.gateway.batch.DestinationFolders;
import io.docgen.gateway.box.event.ItemEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/** Makes the pollers look now whose files or folders have changed. */
@Singleton
class ItemEventListener {

    private final Pollers pollers;
    private final DestinationFolders folders;

    ItemEventListener(Pollers pollers, DestinationFolders folders) {
        this.pollers = pollers;
        this.folders = folders;
    }

    void onEvent(@Observes ItemEvent event) {
        Set<String> concerned = new HashSet<>(folders.batchesIn(event.items()));
        concerned.addAll(event.items());
        pollers.lookNow(concerned);
    }
}
