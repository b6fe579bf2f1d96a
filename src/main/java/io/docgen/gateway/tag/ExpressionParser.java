package io.docgen.gateway.tag;

import java.util.List;
import java.util.Optional;

/** Parses what stands in a tag before its modifiers, by precedence. */
final class ExpressionParser {

    /** How deep parentheses and signs may be nested. */
    private static final int DEEPEST = 32;

    private final Tokens tokens;
    private int depth;

    private ExpressionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The longest expression that begins at the next part. */
    static Expression parse(Tokens tokens) throws NotUnderstoodException {
        return new ExpressionParser(tokens).operation(1);
    }

    private Expression operation(int lowest) throws NotUnderstoodException {
        Expression left = operand();
        for (Optional<Operator> operator = binary(lowest); operator.isPresent(); operator = binary(lowest)) {
            tokens.take();
            left = new Expression.Operation(operator.get(),
                    List.of(left, operation(operator.get().precedence() + 1)));
        }
        return left;
    }

    private Optional<Operator> binary(int lowest) throws NotUnderstoodException {
        Token token = tokens.peek();
        if (token.is("-") && isHyphen(token)) {
            throw new NotUnderstoodException();
        }
        return token.type() == Token.Type.QUOTED
                ? Optional.empty()
                : Operator.of(token.text())
                        .filter(operator -> operator != Operator.NOT && operator.precedence() >= lowest);
    }

    /** Box has no hyphens in names, and nobody may guess whether {@code first-name} is a difference. */
    private boolean isHyphen(Token minus) {
        Token right = tokens.afterNext();
        return tokens.last().type() == Token.Type.NAME && !minus.spaced() && !right.spaced()
                && (right.type() == Token.Type.NAME || right.type() == Token.Type.NUMBER);
    }

    private Expression operand() throws NotUnderstoodException {
        if (++depth > DEEPEST) {
            throw new NotUnderstoodException();
        }
        try {
            if (tokens.takeIf("(")) {
                Expression inside = operation(1);
                tokens.expect(")");
                return inside;
            }
            if (tokens.takeIf("not") || tokens.takeIf("!")) {
                return new Expression.Operation(Operator.NOT, List.of(operation(Operator.NOT.precedence() + 1)));
            }
            if (tokens.takeIf("-")) {
                return new Expression.Operation(Operator.MINUS, List.of(operand()));
            }
            return value();
        } finally {
            depth--;
        }
    }

    private Expression value() throws NotUnderstoodException {
        Token token = tokens.peek();
        if (token.type() == Token.Type.NUMBER) {
            return Expression.Literal.number(tokens.take().text());
        }
        if (token.type() == Token.Type.QUOTED) {
            return new Expression.Literal(tokens.take().text());
        }
        if (token.is("true") || token.is("false")) {
            return new Expression.Literal(Boolean.valueOf(tokens.take().text()));
        }
        if (tokens.takeIf("$sum")) {
            tokens.expect("(");
            Expression.Name summed = tokens.name();
            tokens.expect(")");
            if (!summed.name().contains(".")) {
                throw new NotUnderstoodException();
            }
            return new Expression.Sum(summed);
        }
        Expression.Name name = tokens.name();
        return tokens.takeIf("isPresent") ? new Expression.Presence(name) : name;
    }
}
