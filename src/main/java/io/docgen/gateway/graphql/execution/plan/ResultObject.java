package io.docgen.gateway.graphql.execution.plan;

import com.fasterxml.jackson.core.SerializableString;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of a result. Its keys are those of the plan, and shared by all objects of the same selection set. */
public final class ResultObject extends AbstractMap<String, @Nullable Object> implements ResultContainer {

    private final SerializableString[] keys;
    private final @Nullable Object[] values;
    private final @Nullable ResultContainer parent;
    private final int index;
    private final boolean nonNull;

    ResultObject(SerializableString[] keys, @Nullable ResultContainer parent, int index, boolean nonNull) {
        this.keys = keys;
        this.values = new Object[keys.length];
        this.parent = parent;
        this.index = index;
        this.nonNull = nonNull;
    }

    /** The number of fields. */
    @Override
    public int size() {
        return keys.length;
    }

    /** The key of a field, encoded. */
    public SerializableString key(int i) {
        return keys[i];
    }

    /** The value of a field. */
    public @Nullable Object value(int i) {
        return values[i];
    }

    @Override
    public void put(int i, @Nullable Object value) {
        values[i] = value;
    }

    @Override
    public @Nullable ResultContainer parent() {
        return parent;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public boolean isNonNull() {
        return nonNull;
    }

    @Override
    public Object segment(int i) {
        return keys[i].getValue();
    }

    /** The fields in order, for everything but writing. */
    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i++) {
            all.put(keys[i].getValue(), values[i]);
        }
        return all.entrySet();
    }
}
