package io.docgen.gateway.graphql.execution.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The values that may not stand where they are, because they are null or have such a value in them. Each makes the next
 * nullable value around it null, but only when all objects stand in their places: a field may have its value at once,
 * while others are filled. Used under the lock of its {@link PlanExecution}.
 */
final class NullPropagation {

    private final List<ResultContainer> broken = new ArrayList<>(0);
    private int filling;

    /** Objects are filled now. */
    void begin() {
        filling++;
    }

    /** A container has a null where none is allowed. */
    void add(ResultContainer container) {
        broken.add(container);
    }

    /** Ends what was begun. Returns whether the data as a whole are null now. */
    boolean end() {
        boolean all = false;
        if (--filling == 0 && !broken.isEmpty()) {
            for (ResultContainer container : broken) {
                all |= propagate(container);
            }
            broken.clear();
        }
        return all;
    }

    private static boolean propagate(ResultContainer inner) {
        ResultContainer container = inner;
        while (container.isNonNull() && container.parent() != null) {
            container = container.parent();
        }
        if (container.parent() == null) {
            return true;
        }
        container.parent().put(container.index(), null);
        return false;
    }
}
