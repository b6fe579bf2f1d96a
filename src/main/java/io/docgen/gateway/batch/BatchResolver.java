package io.docgen.gateway.batch;

import io.docgen.gateway.engine.FieldSelection;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a {@link DocgenBatch} of an id. Call from the body of a resolver method of the field that leads to it. */
@ApplicationScoped
public class BatchResolver {

    private final FieldSelection selection;

    BatchResolver(FieldSelection selection) {
        this.selection = selection;
    }

    public DocgenBatch batch(String id) {
        return new DocgenBatch(id, selection.asksFor("progress"));
    }
}
