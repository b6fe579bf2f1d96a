package io.docgen.gateway.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits the inside of a tag. Word replaces straight quotes by curly ones while one types, so both are quotes. Names
 * have no blanks and no hyphens, and letters are English only, as Box documents.
 */
final class Tokenizer {

    /** The most parts of a tag, so that no tag takes long. */
    private static final int MOST = 256;
    private static final String DOUBLE_QUOTES = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb";
    private static final String SINGLE_QUOTES = "'\u2018\u2019\u201a\u201b";
    /** Possessive, so that nothing is tried twice. */
    private static final Pattern PART = Pattern.compile("""
            (?<space>[\\s\\u00a0]++)\
            |(?<sum>\\$sum(?=\\s*+\\())\
            |(?<name>[A-Za-z_][A-Za-z0-9_]*+(?:\\.[A-Za-z0-9_]++)*+)\
            |(?<number>[0-9]{1,32}+(?:\\.[0-9]{1,32}+)?+)(?![A-Za-z0-9_.])\
            |[D](?<double>[^D]*+)[D]\
            |[S](?<single>[^S]*+)[S]\
            |(?<symbol>::|==|!=|<>|<=|>=|&&|\\|\\||[-+*/%<>=!(),])"""
            .replace("D", DOUBLE_QUOTES).replace("[S]", "[" + SINGLE_QUOTES + "]").replace("[^S]",
                    "[^" + SINGLE_QUOTES + "]"));

    private Tokenizer() {
    }

    /** The parts, with an end after the last; empty if something is no part, or there are too many. */
    static Optional<List<Token>> split(String inside) {
        List<Token> tokens = new ArrayList<>();
        Matcher part = PART.matcher(inside);
        boolean space = false;
        for (int from = 0; from < inside.length(); from = part.end()) {
            if (!part.region(from, inside.length()).lookingAt() || tokens.size() > MOST) {
                return Optional.empty();
            }
            if (part.group("space") != null) {
                space = true;
            } else {
                add(tokens, part, space);
                space = false;
            }
        }
        tokens.add(new Token(Token.Type.END, "", space));
        return Optional.of(tokens);
    }

    private static void add(List<Token> tokens, Matcher part, boolean space) {
        String quoted = part.group("double") == null ? part.group("single") : part.group("double");
        if (quoted != null) {
            tokens.add(new Token(Token.Type.QUOTED, quoted, space));
        } else if (part.group("name") != null) {
            tokens.add(new Token(Token.Type.NAME, part.group(), space));
        } else if (part.group("number") != null) {
            tokens.add(new Token(Token.Type.NUMBER, part.group(), space));
        } else {
            tokens.add(new Token(Token.Type.SYMBOL, part.group(), space));
        }
    }
}
