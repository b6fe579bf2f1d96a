package io.docgen.gateway.tag;

/**
 * A part of a tag.
 *
 * @param text without quotes
 * @param spaced whether a blank stands before it
 */
record Token(Type type, String text, boolean spaced) {

    enum Type {
        NAME,
        NUMBER,
        QUOTED,
        SYMBOL,
        END
    }

    boolean is(String wordOrSymbol) {
        return (type == Type.SYMBOL || type == Type.NAME) && text.equals(wordOrSymbol);
    }
}
