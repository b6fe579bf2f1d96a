package io.docgen.gateway.tag;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The operators of conditions and calculations. Box documents those for calculations; of the others {@code ==} was seen
 * in templates, and the rest are assumed to be spelt as everywhere.
 */
public enum Operator {

    /** Either is true. */
    OR(1, "or", "||"),
    /** Both are true. */
    AND(2, "and", "&&"),
    /** The one operand is not true. */
    NOT(3, "not", "!"),
    /** Both are the same text, number or truth value. */
    EQUAL(4, "==", "="),
    /** They are not. */
    NOT_EQUAL(4, "!=", "<>"),
    /** The first is less. */
    LESS(4, "<"),
    /** The first is not greater. */
    LESS_OR_EQUAL(4, "<="),
    /** The first is greater. */
    GREATER(4, ">"),
    /** The first is not less. */
    GREATER_OR_EQUAL(4, ">="),
    /** Their sum. */
    PLUS(5, "+"),
    /** Their difference, or the negative of the one operand. */
    MINUS(5, "-"),
    /** Their product. */
    TIMES(6, "*"),
    /** Their quotient. */
    DIVIDED_BY(6, "/"),
    /** The remainder of their division. */
    REMAINDER(6, "%");

    static final int UNARY = 7;

    private final int precedence;
    private final String[] spellings;

    Operator(int precedence, String... spellings) {
        this.precedence = precedence;
        this.spellings = spellings;
    }

    /** How tightly it binds: more binds tighter. */
    int precedence() {
        return precedence;
    }

    /** Whether its operands are numbers. */
    public boolean isArithmetic() {
        return precedence > EQUAL.precedence;
    }

    /** Whether it compares two values. */
    public boolean isComparison() {
        return precedence == EQUAL.precedence;
    }

    static Optional<Operator> of(String spelling) {
        return Stream.of(values()).filter(operator -> Stream.of(operator.spellings).anyMatch(spelling::equals))
                .findFirst();
    }
}
