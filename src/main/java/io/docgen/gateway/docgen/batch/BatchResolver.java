package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.operation.ResolvedField;
import jakarta.inject.Singleton;

/** Resolves a {@link DocgenBatch} by its id. */
@Singleton
public class BatchResolver {

    public DocgenBatch batch(ResolvedField field, String id) {
        return new DocgenBatch(id, field.selects("progress"));
    }
}
