package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.graphql.schema.NodeReader;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Resolves a {@link DocgenBatch} by its id. */
@Singleton
public class BatchResolver {

    public DocgenBatch batch(ResolvedField field, String id) {
        return new DocgenBatch(id, field.selects("progress"));
    }

    @Produces
    @Singleton
    NodeReader<DocgenBatch> batchReader() {
        return NodeReader.byId(DocgenBatch.class, DocgenBatch::id, (field, argument, key) -> Uni.createFrom()
                .item(batch(field, BoxId.requireOpaque(argument, key))));
    }
}
