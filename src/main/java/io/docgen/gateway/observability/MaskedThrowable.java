package io.docgen.gateway.observability;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Stands in the log for a throwable whose message, or that of one it brings along, has a secret in it. */
final class MaskedThrowable extends Throwable {

    private static final long serialVersionUID = 1L;

    /** @param mask what is done to each message */
    MaskedThrowable(Throwable original, UnaryOperator<String> mask) {
        this(original, mask, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** @param seen what is in it already: causes, and what was suppressed, may go round in circles */
    private MaskedThrowable(Throwable original, UnaryOperator<String> mask, Set<Throwable> seen) {
        super(mask.apply(original.toString()));
        setStackTrace(original.getStackTrace());
        seen.add(original);
        if (original.getCause() != null && !seen.contains(original.getCause())) {
            initCause(new MaskedThrowable(original.getCause(), mask, seen));
        }
        for (Throwable suppressed : original.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                addSuppressed(new MaskedThrowable(suppressed, mask, seen));
            }
        }
    }

    /** As the original's, which names its class. */
    @Override
    public String toString() {
        return getMessage();
    }
}
