package io.docgen.gateway.graphql;

import java.util.regex.Pattern;

/**
 * Rewrites messages of graphql-java for clients: without class names of the library, and without values of the request.
 */
final class LibraryMessage {

    private static final int MAX_LENGTH = 300;

    private static final Pattern RULE = Pattern.compile("^Validation [Ee]rror \\([^)]*\\) ?: ");
    private static final Pattern VALUE = Pattern
            .compile(" with value '.*' (?=is not a valid |must |is missing |contains a field )", Pattern.DOTALL);
    private static final Pattern DEFAULT = Pattern.compile("^Bad default value '.*' for type ", Pattern.DOTALL);
    private static final Pattern WRONG_CLASS = Pattern
            .compile("(?: - )?Expected an? [^']*'[^']*'(?: or '[^']*')?,? but it was an? '.*'$", Pattern.DOTALL);
    private static final Pattern PARSER = Pattern.compile(" with ANTLR error '.*' (?=at line )", Pattern.DOTALL);
    private static final Pattern LONG_TOKEN = Pattern.compile(" with offending token '.{51,}' (?=at line )",
            Pattern.DOTALL);
    private static final Pattern NULL = Pattern.compile(" (?:has|with) coerced Null value for NonNull type '[^']*'");

    private static final Pattern PLACE = Pattern.compile("at line ([0-9,]+) column ([0-9,]+)$");
    private static final String ANONYMOUS = "Subscription operation 'null' ";

    private LibraryMessage() {
    }

    /** A sentence of at most 300 characters. */
    static String plain(String message) {
        String plain = RULE.matcher(message).replaceFirst("");
        plain = VALUE.matcher(plain).replaceFirst(" ");
        plain = DEFAULT.matcher(plain).replaceFirst("The default value is not a valid ");
        plain = WRONG_CLASS.matcher(plain).replaceFirst("");
        plain = PARSER.matcher(plain).replaceFirst(" ");
        plain = LONG_TOKEN.matcher(plain).replaceFirst(" ");
        plain = NULL.matcher(plain).replaceFirst(" must not be null").trim();
        plain = PLACE.matcher(plain).replaceFirst(place -> place.group().replace(",", ""));
        plain = plain.startsWith(ANONYMOUS) ? "Subscription operation " + plain.substring(ANONYMOUS.length()) : plain;
        plain = plain.endsWith("invalid value:") ? plain.substring(0, plain.length() - 1) + "." : plain;
        plain = plain.isEmpty()
                ? "The document is invalid."
                : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
        return plain.length() > MAX_LENGTH ? plain.substring(0, MAX_LENGTH) + "…" : plain;
    }
}
