package io.docgen.gateway.graphql.execution.plan;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields that are selected of an object, in the order of the result. */
final class PlannedObject {

    private static final int BYTES_OF_OBJECT = 64;

    private final PlannedField[] fields;
    private final SerializableString[] keys;
    private final Set<String> names;
    private final int bytes;

    PlannedObject(List<PlannedField> fields) {
        this.fields = fields.toArray(PlannedField[]::new);
        this.keys = fields.stream().map(field -> new SerializedString(field.key())).toArray(SerializableString[]::new);
        this.names = Arrays.stream(this.fields).map(field -> field.definition().getName())
                .collect(Collectors.toUnmodifiableSet());
        this.bytes = BYTES_OF_OBJECT + Arrays.stream(this.fields).mapToInt(field -> field.type().bytes()).sum();
    }

    PlannedField[] fields() {
        return fields;
    }

    /** The keys of the result. */
    SerializableString[] keys() {
        return keys;
    }

    /** The memory that an object takes in a result, estimated, lists aside. */
    int bytes() {
        return bytes;
    }

    /** The names of the fields, whatever their aliases. */
    Set<String> names() {
        return names;
    }
}
