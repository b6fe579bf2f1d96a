package io.docgen.gateway.batch;

import io.docgen.gateway.engine.FieldSelection;
import jakarta.enterprise.context.ApplicationScoped;

/** Resolves a {@link DocgenBatch} by its id. Call in the body of the resolver method of the field. */
@ApplicationScoped
public class BatchResolver {

    private final FieldSelection selection;

    BatchResolver(FieldSelection selection) {
        this.selection = selection;
    }

    public DocgenBatch batch(String id) {
        return new DocgenBatch(id, selection.contains("progress"));
    }
}
