package io.docgen.gateway.shared;

import io.docgen.gateway.testsupport.MemoryStore;

class MemoryStoreTest extends SharedStoreContract {

    private final MemoryStore store = new MemoryStore();

    @Override
    SharedStore store() {
        return store;
    }
}
