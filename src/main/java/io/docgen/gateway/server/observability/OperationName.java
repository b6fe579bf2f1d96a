package io.docgen.gateway.server.observability;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of an operation in logs, metrics and traces. */
final class OperationName {

    static final String UNNAMED = "unnamed";
    static final String OTHER = "other";
    private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]{0,63}");

    private OperationName() {
    }

    /** Whether a string can be one. GraphQL's may be longer. */
    static boolean isValid(@Nullable String text) {
        return text != null && NAME.matcher(text).matches();
    }
}
