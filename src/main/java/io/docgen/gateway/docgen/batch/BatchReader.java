package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.graphql.schema.NodeReader;
import io.docgen.gateway.operation.ResolvedField;
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
