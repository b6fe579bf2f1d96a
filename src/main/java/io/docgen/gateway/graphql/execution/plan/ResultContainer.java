package io.docgen.gateway.graphql.execution.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object or list of a result, and its place in the object or list that contains it. */
interface ResultContainer {

    /** What contains it; null for the root. */
    @Nullable
    ResultContainer parent();

    /** Its place in the parent. */
    int index();

    /** Whether null is not allowed in its place. */
    boolean isNonNull();

    /** The key or index of a value, as in a path. */
    Object segment(int i);

    /** Sets a value while the result is built. */
    void put(int i, @Nullable Object value);

    /** The path of a value. */
    default List<Object> path(int i) {
        List<Object> path = new ArrayList<>();
        path.add(segment(i));
        ResultContainer container = this;
        for (ResultContainer outer = parent(); outer != null; outer = outer.parent()) {
            path.add(outer.segment(container.index()));
            container = outer;
        }
        Collections.reverse(path);
        return path;
    }
}
