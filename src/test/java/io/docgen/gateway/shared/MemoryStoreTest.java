package io.docgen.gateway.shared;

import io.docgen.gateway.testsupport.MemoryChannel;
import io.docgen.gateway.testsupport.MemoryStore;

class MemoryStoreTest extends SharedStoreContract {

    private final MemoryStore store = new MemoryStore();

    private final MemoryChannel channel = new MemoryChannel();

    @Override
    SharedStore store() {
        return store;
    }

    @Override
    SharedChannel channel() {
        return channel;
    }
}
