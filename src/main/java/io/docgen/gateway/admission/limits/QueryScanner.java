package io.docgen.gateway.admission.limits;

import io.docgen.gateway.error.GatewayException;

/**
 * Looks through the text of a query once, before any parser sees it: what would keep a parser or the validation busy for
 * seconds is refused in microseconds. It knows no grammar, only the marks by which tokens, brackets, fragments and strings are
 * told apart, so it passes much that is no GraphQL, but nothing that is large.
 */
public final class QueryScanner {

    /** A longer number is none that any field takes; the parser would take seconds to read it. */
    private static final int MOST_OF_A_NUMBER = 400;
    private static final int MOST_OF_A_NAME = 200;
    private static final int MOST_BRACKETS = 100;
    private static final int BLOCK_QUOTE = 3;

    private final String text;
    private final LimitsConfig limits;
    private int at;
    private int tokens;
    private int brackets;
    private int fragments;
    private boolean mutation;

    private QueryScanner(String text, LimitsConfig limits) {
        this.text = text;
        this.limits = limits;
    }

    /**
     * Reads a query.
     *
     * @throws GatewayException {@code QUERY_TOO_COMPLEX} if the text is past a limit
     */
    public static QueryScanner check(String query, LimitsConfig limits) {
        if (query.length() > limits.maxCharacters()) {
            throw new QueryTooComplexException("The query is too long: the limit is " + limits.maxCharacters()
                    + " characters. Send data as variables.");
        }
        QueryScanner text = new QueryScanner(query, limits);
        text.walk();
        return text;
    }

    /** The number of tokens. */
    public int tokens() {
        return tokens;
    }

    /** Whether there may be a mutation in it; false if there can be none. */
    public boolean mayMutate() {
        return mutation;
    }

    private void walk() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                skipComment();
            } else if (c == '"') {
                count();
                skipString();
            } else if (isOfAName(c) || c == '-' || c == '.') {
                count();
                skipWord();
            } else {
                bracket(c);
                at++;
            }
        }
    }

    private void count() {
        if (++tokens > limits.tokens()) {
            throw new QueryTooComplexException("The query is too long. Ask for less at once.");
        }
    }

    private void bracket(char c) {
        if (c == '{' || c == '[' || c == '(') {
            count();
            if (++brackets > MOST_BRACKETS) {
                throw new QueryTooComplexException("The query is nested too deeply: the limit is " + MOST_BRACKETS + " brackets.");
            }
        } else if (c == '}' || c == ']' || c == ')') {
            brackets--;
            count();
        } else if (c == ':' || c == '$' || c == '@' || c == '!' || c == '=' || c == '|' || c == '&') {
            count();
        }
    }

    private void skipComment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    private void skipString() {
        boolean block = text.startsWith("\"\"\"", at);
        int end = at + (block ? BLOCK_QUOTE : 1);
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '\\') {
                end += block && !text.startsWith("\\\"\"\"", end) ? 1 : block ? 1 + BLOCK_QUOTE : 2;
            } else if (block ? text.startsWith("\"\"\"", end) : c == '"' || c == '\n' || c == '\r') {
                end += block ? BLOCK_QUOTE : 1;
                break;
            } else {
                end++;
            }
        }
        at = Math.min(end, text.length());
    }

    /** A name, a number or the three dots of a spread. */
    private void skipWord() {
        int start = at;
        boolean number = !Character.isLetter(text.charAt(start)) && text.charAt(start) != '_';
        while (at < text.length() && (isOfAName(text.charAt(at)) || number && isOfANumber(text.charAt(at)))) {
            at++;
        }
        int length = at - start;
        if (length > (number ? MOST_OF_A_NUMBER : MOST_OF_A_NAME)) {
            throw new QueryTooComplexException("The query has a " + (number ? "number" : "name") + " of more than "
                    + (number ? MOST_OF_A_NUMBER : MOST_OF_A_NAME) + " characters.");
        }
        mutation |= brackets == 0 && text.startsWith("mutation", start);
        if (length == "fragment".length() && brackets == 0 && text.startsWith("fragment", start)
                && ++fragments > limits.maxFragments()) {
            throw new QueryTooComplexException("The query has too many fragments: the limit is " + limits.maxFragments() + ".");
        }
    }

    private static boolean isOfAName(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isOfANumber(char c) {
        return c == '.' || c == '-' || c == '+';
    }
}
