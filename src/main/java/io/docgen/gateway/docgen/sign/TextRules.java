package io.docgen.gateway.docgen.sign;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rules for what people read of a sign request. Box documents no limits. Those in length are the gateway's own, and
 * wider than what anybody writes.
 */
final class TextRules {

    /** Of the subject, and of the id of another system. */
    static final int MAX_LINE = 1000;
    /** Of the message, and of the reason to cancel. */
    static final int MAX_MESSAGE = 20_000;

    private static final int MAX_LANGUAGE = 35;

    /** Control characters, line and paragraph separators, and halves of characters. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern UNPRINTABLE_IN_LINES = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\r\n\t]]");
    /** Box's own codes, such as {@code zt} or {@code e2}, have the form of ISO 639-1, or about so. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z][A-Za-z0-9]{1,7}(?:[-_][A-Za-z0-9]{1,8})*");

    private TextRules() {
    }

    /** The violated rule, as the end of a sentence; empty if it can be a line, such as a header of an e-mail. */
    static Optional<String> ofLine(String text) {
        return violation(text, UNPRINTABLE, "must have no line breaks and no control characters.", MAX_LINE);
    }

    /** The violated rule, as the end of a sentence; empty if it can be the text of an e-mail, which may have lines. */
    static Optional<String> ofMessage(String text) {
        return violation(text, UNPRINTABLE_IN_LINES, "must have no control characters, except line breaks and tabs.",
                MAX_MESSAGE);
    }

    /** The violated rule, as the end of a sentence; empty if it has the form of a language. */
    static Optional<String> ofLanguage(String language) {
        return language.length() <= MAX_LANGUAGE && LANGUAGE.matcher(language).matches()
                ? Optional.empty()
                : Optional.of("must be the code of a language, such as \"en\" or \"ja\".");
    }

    private static Optional<String> violation(String text, Pattern unprintable, String rule, int max) {
        if (text.codePointCount(0, text.length()) > max) {
            return Optional.of("must have at most " + max + " characters.");
        }
        return unprintable.matcher(text).find() ? Optional.of(rule) : Optional.empty();
    }
}
