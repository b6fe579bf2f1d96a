package io.docgen.gateway.tag;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What a tag computes. */
public sealed interface Expression {

    /** The names of values in this expression, in order and with repetitions: {@code item.name}. */
    Stream<String> names();

    /** Whether it can be the result of a calculation. */
    boolean computesNumber();

    /** Whether it, or a part of it, is the sum of the values of a name. */
    default boolean sums(String name) {
        return this instanceof Sum sum && sum.of().name().equals(name)
                || this instanceof Operation operation
                        && operation.operands().stream().anyMatch(operand -> operand.sums(name));
    }

    /** A value of the data, by the names of its parents and its own. The first can be the variable of a loop. */
    record Name(String name) implements Expression {

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }

        @Override
        public boolean computesNumber() {
            return true;
        }
    }

    /** A text, number or truth value in the tag itself: a {@code String}, {@code BigDecimal} or {@code Boolean}. */
    record Literal(Object value) implements Expression {

        @Override
        public Stream<String> names() {
            return Stream.empty();
        }

        @Override
        public boolean computesNumber() {
            return value instanceof BigDecimal;
        }

        static Literal number(String digits) {
            return new Literal(new BigDecimal(digits));
        }
    }

    /** Whether the data has a value, as in {@code {{if notes isPresent}}}. */
    record Presence(Name of) implements Expression {

        @Override
        public Stream<String> names() {
            return of.names();
        }

        @Override
        public boolean computesNumber() {
            return false;
        }
    }

    /**
     * The sum of a value of all items of a list, as in {@code {{$sum(products.amount)}}}. The name has that of the
     * list.
     */
    record Sum(Name of) implements Expression {

        @Override
        public Stream<String> names() {
            return of.names();
        }

        @Override
        public boolean computesNumber() {
            return true;
        }
    }

    /** An operator and its one or two operands. */
    record Operation(Operator operator, List<Expression> operands) implements Expression {

        @Override
        public Stream<String> names() {
            return operands.stream().flatMap(Expression::names);
        }

        @Override
        public boolean computesNumber() {
            return operator.isArithmetic() && operands.stream().allMatch(Expression::computesNumber);
        }
    }
}
