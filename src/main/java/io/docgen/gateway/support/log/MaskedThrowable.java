package io.docgen.gateway.support.log;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Replaces a logged throwable that has a secret in its message or in that of a cause. */
final class MaskedThrowable extends Throwable {

    private static final long serialVersionUID = 1L;

    /** @param mask masks a message */
    MaskedThrowable(Throwable original, UnaryOperator<String> mask) {
        this(original, mask, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** @param seen throwables that were copied already: causes and suppressed exceptions may be circular */
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

    /** Like that of the original, whose class name is in the message. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // the name of this class would say nothing
    public String toString() {
        return String.valueOf(getMessage());
    }
}
