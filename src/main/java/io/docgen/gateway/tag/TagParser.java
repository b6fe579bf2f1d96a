package io.docgen.gateway.tag;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parses one tag. The forms are those of Box's tag reference and of its public templates; what is none of them is
 * {@link TagKind#UNKNOWN}, and has no names, rather than names that nobody wrote.
 */
public final class TagParser {

    private static final Map<String, TagKind> LONE_WORDS = Map.of("else", TagKind.ELSE, "endif", TagKind.END_IF,
            "endfor", TagKind.END_FOR, "endtablerow", TagKind.END_TABLE_ROW);
    private static final Map<String, TagKind> CONDITIONS = Map.of("if", TagKind.IF, "elseif", TagKind.ELSE_IF);
    private static final Map<String, TagKind> LOOPS = Map.of("for", TagKind.FOR, "tablerow", TagKind.TABLE_ROW);

    private TagParser() {
    }

    /**
     * The tag. Never fails, and takes time in proportion to the length.
     *
     * @param content with its braces, {@code {{ item.name }}}, or a tag of Box Sign, {@code [[s|1]]}
     */
    public static Tag parse(String content) {
        String text = content.strip();
        if (text.startsWith("[[") && text.endsWith("]]")) {
            return Tag.of(content, TagKind.SIGN, null);
        }
        if (text.length() < 4 || !text.startsWith("{{") || !text.endsWith("}}")) {
            return Tag.unknown(content);
        }
        Optional<List<Token>> tokens = Tokenizer.split(text.substring(2, text.length() - 2));
        try {
            return tokens.isEmpty() ? Tag.unknown(content) : tag(content, new Tokens(tokens.get()));
        } catch (NotUnderstoodException notUnderstood) {
            return Tag.unknown(content);
        }
    }

    private static Tag tag(String content, Tokens tokens) throws NotUnderstoodException {
        String first = tokens.peek().type() == Token.Type.NAME ? tokens.peek().text() : "";
        if (LONE_WORDS.containsKey(first)) {
            tokens.take();
            tokens.expectEnd();
            return Tag.of(content, LONE_WORDS.get(first), null);
        }
        if (LOOPS.containsKey(first)) {
            tokens.take();
            return loop(content, LOOPS.get(first), tokens);
        }
        if (CONDITIONS.containsKey(first)) {
            tokens.take();
            return condition(content, CONDITIONS.get(first), tokens);
        }
        return inserted(content, tokens);
    }

    private static Tag condition(String content, TagKind kind, Tokens tokens) throws NotUnderstoodException {
        Expression tested = ExpressionParser.parse(tokens);
        if (tested.names().anyMatch(tested::sums)) {
            throw new NotUnderstoodException(); // sums are known as calculations alone
        }
        return new Tag(content, kind, null, tested, ModifierParser.parse(tokens));
    }

    private static Tag loop(String content, TagKind kind, Tokens tokens) throws NotUnderstoodException {
        Expression.Name variable = tokens.name();
        tokens.expect("in");
        Expression.Name list = tokens.name();
        if (variable.name().contains(".")) {
            throw new NotUnderstoodException();
        }
        return new Tag(content, kind, variable.name(), list, ModifierParser.parse(tokens));
    }

    private static Tag inserted(String content, Tokens tokens) throws NotUnderstoodException {
        Expression expression = ExpressionParser.parse(tokens);
        Modifiers modifiers = ModifierParser.parse(tokens);
        if (expression instanceof Expression.Name) {
            return new Tag(content, TagKind.TEXT, null, expression, modifiers);
        }
        if (expression instanceof Expression.Literal || !expression.computesNumber()) {
            throw new NotUnderstoodException();
        }
        return new Tag(content, TagKind.ARITHMETIC, null, expression, modifiers);
    }
}
