package io.docgen.gateway.graphql.schema;

import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/**
 * Reads the objects of one type again, which makes it a {@code Node}, and an entity of a federated graph. Each feature
 * produces a bean for each of its types, found by its type.
 *
 * @param <T> the record, with the name of the type in the schema
 * @param key what an object is read by, within its type
 * @param isReadById whether the key is the {@code id} of the object
 */
public record NodeReader<T>(Class<T> type, Function<T, String> key, boolean isReadById, Read<T> read) {

    /** Reads an object. */
    @FunctionalInterface
    public interface Read<T> {

        /**
         * Reads an object.
         *
         * @param argument where the key is from, for messages
         * @param key from a client, and not checked
         * @return fails with {@code NOT_FOUND} if there is none, and with {@code BAD_USER_INPUT} if it is malformed
         */
        Uni<T> by(ResolvedField field, String argument, String key);
    }

    /** A reader of objects by their {@code id}. */
    public static <T> NodeReader<T> byId(Class<T> type, Function<T, String> id, Read<T> read) {
        return new NodeReader<>(type, id, true, read);
    }

    /** A reader of objects by something else. */
    public static <T> NodeReader<T> byKey(Class<T> type, Function<T, String> key, Read<T> read) {
        return new NodeReader<>(type, key, false, read);
    }
}
