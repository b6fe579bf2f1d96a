package io.docgen.gateway.tag;

import java.util.List;
import java.util.Set;

/** The parts of a tag, read from the first to the last. */
final class Tokens {

    /** Words that are no names of values. */
    private static final Set<String> KEYWORDS = Set.of("if", "elseif", "else", "endif", "for", "endfor", "in",
            "tablerow", "endtablerow", "isPresent", "and", "or", "not", "true", "false", "null");

    private final List<Token> tokens;
    private int next;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The one before the next, or the first. */
    Token last() {
        return tokens.get(Math.max(0, next - 1));
    }

    /** The one after the next, or the end. */
    Token afterNext() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    boolean takeIf(String wordOrSymbol) {
        if (peek().is(wordOrSymbol)) {
            take();
            return true;
        }
        return false;
    }

    void expect(String wordOrSymbol) throws NotUnderstoodException {
        if (!takeIf(wordOrSymbol)) {
            throw new NotUnderstoodException();
        }
    }

    Expression.Name name() throws NotUnderstoodException {
        Token token = take();
        if (token.type() != Token.Type.NAME || KEYWORDS.contains(token.text()) || !DataPath.isShallow(token.text())) {
            throw new NotUnderstoodException();
        }
        return new Expression.Name(token.text());
    }

    boolean atEnd() {
        return peek().type() == Token.Type.END;
    }

    void expectEnd() throws NotUnderstoodException {
        if (!atEnd()) {
            throw new NotUnderstoodException();
        }
    }
}
