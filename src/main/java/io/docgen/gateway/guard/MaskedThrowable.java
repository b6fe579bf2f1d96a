package io.docgen.gateway.guard;

import java.util.function.UnaryOperator;

/** Stands in the log for a throwable whose message, or that of one it brings along, has a secret in it. */
final class MaskedThrowable extends Throwable {

    private static final long serialVersionUID = 1L;

    /** Causes of causes, and what they suppressed. They may go round in circles. */
    private static final int DEEPEST = 10;

    /** @param mask what is done to each message */
    MaskedThrowable(Throwable original, UnaryOperator<String> mask) {
        this(original, mask, 0);
    }

    private MaskedThrowable(Throwable original, UnaryOperator<String> mask, int depth) {
        super(mask.apply(original.toString()),
                original.getCause() == null || depth == DEEPEST ? null : new MaskedThrowable(original.getCause(), mask, depth + 1));
        setStackTrace(original.getStackTrace());
        if (depth < DEEPEST) {
            for (Throwable suppressed : original.getSuppressed()) {
                addSuppressed(new MaskedThrowable(suppressed, mask, depth + 1));
            }
        }
    }

    /** As the original's, which names its class. */
    @Override
    public String toString() {
        return getMessage();
    }
}
