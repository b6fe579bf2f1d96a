package io.docgen.gateway.graphql.document;

/** The lexical tokens of a document, one after the other, without what the specification ignores. */
final class DocumentTokens {

    /** The kind of a string or block string. */
    static final char STRING = '"';
    /** The kind of a name. */
    static final char NAME = 'a';

    private static final String BLOCK = "\"\"\"";
    private static final String ESCAPED_BLOCK = "\\\"\"\"";
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String text;
    private int start;
    private int end;
    private char kind;
    private boolean open;

    DocumentTokens(String text) {
        this.text = text;
    }

    /** Reads the next token; false at the end. */
    boolean next() {
        skipIgnored();
        start = end;
        if (start >= text.length()) {
            return false;
        }
        char first = text.charAt(start);
        if (first == '"') {
            kind = STRING;
            end = text.startsWith(BLOCK, start) ? endOfBlock() : endOfString();
        } else if (isOfAName(first) && !isDigit(first)) {
            kind = NAME;
            end++;
            while (end < text.length() && isOfAName(text.charAt(end))) {
                end++;
            }
        } else {
            kind = first;
            end++;
        }
        return true;
    }

    /** {@link #STRING}, {@link #NAME}, or the first character of another token. */
    char kind() {
        return kind;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String value() {
        return text.substring(start, end);
    }

    /** Whether the token is a block string without an end. */
    boolean isOpenBlock() {
        return open;
    }

    private void skipIgnored() {
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '#') {
                while (end < text.length() && !isLineEnd(text.charAt(end))) {
                    end++;
                }
            } else if (c == ' ' || c == '\t' || c == ',' || c == BYTE_ORDER_MARK || isLineEnd(c)) {
                end++;
            } else {
                return;
            }
        }
    }

    private int endOfBlock() {
        for (int at = start + BLOCK.length(); at < text.length(); at++) {
            if (text.startsWith(ESCAPED_BLOCK, at)) {
                at += BLOCK.length();
            } else if (text.startsWith(BLOCK, at)) {
                return at + BLOCK.length();
            }
        }
        open = true;
        return text.length();
    }

    private int endOfString() {
        int at = start + 1;
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            char c = text.charAt(at++);
            if (c == '"') {
                return at;
            }
            if (c == '\\' && at < text.length() && !isLineEnd(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isOfAName(char c) {
        return c == '_' || isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
