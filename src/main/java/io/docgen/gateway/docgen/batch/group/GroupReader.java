package io.docgen.gateway.docgen.batch.group;

import io.docgen.gateway.graphql.schema.NodeReader;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Reads groups as nodes. */
@Singleton
class GroupReader implements NodeReader<DocgenBatchGroup> {

    @Override
    public Class<DocgenBatchGroup> type() {
        return DocgenBatchGroup.class;
    }

    @Override
    public String key(DocgenBatchGroup group) {
        return group.id();
    }

    @Override
    public Uni<DocgenBatchGroup> read(ResolvedField field, String argument, String key) {
        return Uni.createFrom().item(DocgenBatchGroup.parse(argument, key));
    }
}
