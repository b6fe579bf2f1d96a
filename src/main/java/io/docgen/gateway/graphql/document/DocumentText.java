package io.docgen.gateway.graphql.document;

import graphql.language.StringValue;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document as graphql-java can parse it. That has no descriptions of operations, fragments and variables,
 * which the specification has since September 2025: they are replaced by white space, so that everything else keeps its
 * line and column. It takes U+2028 and U+2029 for white space, which the specification does not, and ends a block
 * string at an escaped quote if it finds no other end: there it is given a character that is a syntax error anywhere.
 */
public final class DocumentText {

    private static final char INVALID = '\u0001';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';
    private static final String FRAGMENT = "fragment";
    private static final Set<String> OPERATIONS = Set.of("query", "mutation", "subscription");

    private final String query;
    private final DocumentTokens tokens;
    private final StringBuilder text;
    private final List<Operation> described = new ArrayList<>();
    private @Nullable String ofVariable;
    private int copied;
    private int depth;
    private Place place = Place.DEFINITION;
    private boolean variables;

    /** Where a token is. Elsewhere, within brackets, only {@link #depth} counts. */
    private enum Place {
        DEFINITION,
        DESCRIBED,
        OPERATION,
        NAMED_OPERATION,
        OTHER
    }

    private DocumentText(String query) {
        this.query = query;
        this.tokens = new DocumentTokens(query);
        this.text = new StringBuilder(query.length());
    }

    /**
     * A parsable text.
     *
     * @param operations the descriptions of the operations, in their order; empty if there are none
     */
    public record Parsable(String text, List<Operation> operations) {
    }

    /**
     * The descriptions of an operation.
     *
     * @param description null if it has none
     * @param variables of its variables, by their names
     */
    public record Operation(@Nullable String description, Map<String, String> variables) {
    }

    /** The text of a document, which graphql-java can parse if it is valid. */
    public static Parsable of(String query) {
        return query.indexOf('"') < 0 && query.indexOf(LINE_SEPARATOR) < 0 && query.indexOf(PARAGRAPH_SEPARATOR) < 0
                ? new Parsable(query, List.of())
                : new DocumentText(query).parsable();
    }

    private Parsable parsable() {
        int descriptionAt = -1;
        int descriptionEnd = -1;
        char before = 0;
        while (tokens.next()) {
            char kind = tokens.kind();
            if (tokens.isOpenBlock() || kind == LINE_SEPARATOR || kind == PARAGRAPH_SEPARATOR) {
                copyTo(tokens.start());
                text.append(INVALID);
                copied++;
            }
            if (kind == DocumentTokens.STRING) {
                boolean possible = place == Place.DEFINITION || variables && depth == 1 && before != '=';
                descriptionAt = possible ? tokens.start() : -1;
                descriptionEnd = tokens.end();
                place = place == Place.DEFINITION ? Place.DESCRIBED : Place.OTHER;
            } else {
                boolean definition = place == Place.DEFINITION || place == Place.DESCRIBED;
                String keyword = definition && kind == DocumentTokens.NAME ? tokens.value() : "";
                boolean describable = OPERATIONS.contains(keyword) || keyword.equals(FRAGMENT)
                        || variables && depth == 1 && kind == '$';
                String description = describable && descriptionAt >= 0 ? blank(descriptionAt, descriptionEnd) : null;
                if (OPERATIONS.contains(keyword) || definition && kind == '{') {
                    described.add(new Operation(description, new HashMap<>()));
                } else if (ofVariable != null && kind == DocumentTokens.NAME) {
                    described.get(described.size() - 1).variables().put(tokens.value(), ofVariable);
                }
                ofVariable = kind == '$' ? description : null;
                descriptionAt = -1;
                move(kind, OPERATIONS.contains(keyword));
            }
            before = kind;
        }
        copyTo(query.length());
        return new Parsable(text.toString(), described);
    }

    private void move(char kind, boolean operation) {
        if (kind == '{' || kind == '[' || kind == '(') {
            variables |= kind == '(' && depth == 0 && (place == Place.OPERATION || place == Place.NAMED_OPERATION);
            depth++;
        } else if (kind == '}' || kind == ']' || kind == ')') {
            depth--;
            variables &= depth > 0;
        }
        place = operation
                ? Place.OPERATION
                : kind == '}' && depth == 0
                        ? Place.DEFINITION
                        : place == Place.OPERATION && kind == DocumentTokens.NAME
                                ? Place.NAMED_OPERATION
                                : Place.OTHER;
    }

    /** Replaces a description, and returns its value; null if it is no valid string. */
    private @Nullable String blank(int from, int to) {
        String value;
        try {
            value = ((StringValue) Parser.parseValue(query.substring(from, to))).getValue();
        } catch (InvalidSyntaxException invalid) {
            return null;
        }
        copyTo(from);
        for (int i = from; i < to; i++) {
            char c = query.charAt(i);
            if (!Character.isLowSurrogate(c)) { // a pair is one column
                text.append(c == '\n' || c == '\r' ? c : ' ');
            }
        }
        copied = to;
        return value;
    }

    private void copyTo(int end) {
        text.append(query, copied, end);
        copied = end;
    }
}
