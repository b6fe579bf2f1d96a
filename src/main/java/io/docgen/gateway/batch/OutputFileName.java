package io.docgen.gateway.batch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The rules of Box for names of files, checked early so that a batch does not fail later. */
final class OutputFileName {

    private static final int MAX_BYTES = 255;

    private OutputFileName() {
    }

    /** The violated rule, as the end of a sentence; empty if the name is valid. */
    static Optional<String> violation(String name) {
        if (name.isBlank()) {
            return Optional.of("must be a name, not empty.");
        }
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            return Optional.of("must be a name without slashes.");
        }
        if (name.equals(".") || name.equals("..")) {
            return Optional.of("must be a name, not a folder.");
        }
        if (!name.chars().allMatch(OutputFileName::isPrintable)) {
            return Optional.of("must be a name without control characters.");
        }
        if (name.startsWith(" ") || name.endsWith(" ") || name.endsWith(".")) {
            return Optional.of("must be a name that does not begin with a space, nor end with a space or a dot.");
        }
        return name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES
                ? Optional.of("must be a name of at most " + MAX_BYTES + " bytes in UTF-8.")
                : Optional.empty();
    }

    private static boolean isPrintable(int c) {
        int type = Character.getType(c);
        return !Character.isISOControl(c) && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR;
    }
}
