package io.docgen.gateway.graphql.execution.plan;

import java.util.AbstractList;
import org.jspecify.annotations.Nullable;

/** A list of a result. */
final class ResultList extends AbstractList<@Nullable Object> implements ResultContainer {

    private final @Nullable Object[] values;
    private final ResultContainer parent;
    private final int index;
    private final boolean nonNull;

    ResultList(int size, ResultContainer parent, int index, boolean nonNull) {
        this.values = new Object[size];
        this.parent = parent;
        this.index = index;
        this.nonNull = nonNull;
    }

    @Override
    public @Nullable Object get(int i) {
        return values[i];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public void put(int i, @Nullable Object value) {
        values[i] = value;
    }

    @Override
    public ResultContainer parent() {
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
        return i;
    }
}
