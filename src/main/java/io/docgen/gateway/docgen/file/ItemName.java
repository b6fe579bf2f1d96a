package io.docgen.gateway.docgen.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The rules of Box for names of files and folders, checked early so that nothing fails later. */
public final class ItemName {

    private static final int MAX_BYTES = 255;
    private static final String BLANKS = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2065\u2800\u3164\uffa0";

    private ItemName() {
    }

    /** The violated rule, as the end of a sentence; empty if the name is valid. */
    public static Optional<String> violation(String name) {
        if (name.isBlank()) {
            return Optional.of("must be a name, not empty.");
        }
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            return Optional.of("must be a name without slashes.");
        }
        if (name.equals(".") || name.equals("..")) {
            return Optional.of("must be a name, not a folder.");
        }
        if (!name.codePoints().allMatch(ItemName::isPrintable)) {
            return Optional.of("must be a name without control characters.");
        }
        if (name.codePoints().anyMatch(ItemName::overridesDirection)) {
            return Optional.of("must be a name without characters that change the direction of writing.");
        }
        if (name.codePoints().allMatch(ItemName::isInvisible)) {
            return Optional.of("must be a name with visible characters.");
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
        return !Character.isISOControl(c) && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE;
    }

    /** Embeddings, overrides and isolates, which show {@code gpj.exe} as {@code exe.jpg}. The marks are harmless. */
    private static boolean overridesDirection(int c) {
        return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }

    /** Spaces, and what Unicode ignores by default (Default_Ignorable_Code_Point) or shows as a blank. */
    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT
                || BLANKS.indexOf(c) >= 0 || c >= 0xfe00 && c <= 0xfe0f || c >= 0xfff0 && c <= 0xfff8
                || c >= 0xe0000 && c <= 0xe0fff;
    }
}
