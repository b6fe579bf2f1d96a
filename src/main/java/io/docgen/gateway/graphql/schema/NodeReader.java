package io.docgen.gateway.graphql.schema;

import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.mutiny.Uni;

/**
 * Reads the objects of one type again, which makes it a {@code Node}, and an entity of a federated graph. A bean of
 * each feature, found by its type.
 *
 * @param <T> the record, with the name of the type in the schema
 */
public interface NodeReader<T> {

    Class<T> type();

    /** What the object is read by, within its type. */
    String key(T node);

    /** Whether the key is the {@code id} of the object. */
    default boolean isReadById() {
        return true;
    }

    /**
     * Reads an object.
     *
     * @param argument where the key is from, for messages
     * @param key from a client, and not checked
     * @return fails with {@code NOT_FOUND} if there is none, and with {@code BAD_USER_INPUT} if it is malformed
     */
    Uni<T> read(ResolvedField field, String argument, String key);
}
