package io.docgen.gateway.batch;

import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.engine.ResolvedField;
import io.docgen.gateway.engine.node.NodeReader;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Reads batches as nodes. */
@Singleton
class BatchReader implements NodeReader<DocgenBatch> {

    private final BatchResolver batches;

    BatchReader(BatchResolver batches) {
        this.batches = batches;
    }

    @Override
    public Class<DocgenBatch> type() {
        return DocgenBatch.class;
    }

    @Override
    public String key(DocgenBatch batch) {
        return batch.id();
    }

    @Override
    public Uni<DocgenBatch> read(ResolvedField field, String argument, String key) {
        return Uni.createFrom().item(batches.batch(field, BoxId.requireOpaque(argument, key)));
    }
}
