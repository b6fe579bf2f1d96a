package io.docgen.gateway.batch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a document's file may be called: what Box takes as the name of a file, so that the batch does not fail later. */
final class OutputFileName {

    private static final int MOST_BYTES = 255;

    private OutputFileName() {
    }

    /** What a name must be, as the end of a sentence, if it is not; empty if there is nothing wrong with it. */
    static Optional<String> mistake(String name) {
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
        return name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                ? Optional.of("must be a name of at most " + MOST_BYTES + " bytes in UTF-8.") : Optional.empty();
    }

    private static boolean isPrintable(int c) {
        int type = Character.getType(c);
        return !Character.isISOControl(c) && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR;
    }
}
