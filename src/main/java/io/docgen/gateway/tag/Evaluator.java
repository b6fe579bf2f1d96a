package io.docgen.gateway.tag;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Computes expressions. Values are {@code String}, {@code Number}, {@code Boolean}, {@code Map} and {@code Collection};
 * null is no value. How Box compares values of different kinds is not known: here a text that is a number is one.
 *
 * @param values the value of a name, or null
 */
public record Evaluator(Function<String, @Nullable Object> values) {

    /** The longest text that is read as a number, so that none takes long. */
    private static final int LONGEST_NUMBER = 64;
    private static final int LARGEST_EXPONENT = 400;

    /** Whether a condition holds. */
    public boolean holds(Expression condition) {
        return isTrue(value(condition));
    }

    /** The result; null if a value is missing or is no number in a calculation. */
    public @Nullable Object value(Expression expression) {
        if (expression instanceof Expression.Name name) {
            return values.apply(name.name());
        }
        if (expression instanceof Expression.Literal literal) {
            return literal.value();
        }
        if (expression instanceof Expression.Presence presence) {
            return values.apply(presence.of().name()) != null;
        }
        if (expression instanceof Expression.Sum sum) {
            return sum(sum.of().name()).orElse(null);
        }
        Expression.Operation operation = (Expression.Operation) expression;
        List<Expression> operands = operation.operands();
        return switch (operation.operator()) {
            case NOT -> !holds(operands.get(0));
            case AND -> holds(operands.get(0)) && holds(operands.get(1));
            case OR -> holds(operands.get(0)) || holds(operands.get(1));
            default -> operation.operator().isComparison()
                    ? compare(operation.operator(), value(operands.get(0)), value(operands.get(1)))
                    : calculate(operation.operator(), operands).orElse(null);
        };
    }

    private static boolean isTrue(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof Collection<?> list) {
            return !list.isEmpty();
        }
        if (value instanceof Map<?, ?>) {
            return true;
        }
        return value != null && !value.equals("") && !value.equals("false")
                && number(value).map(number -> number.signum() != 0).orElse(true);
    }

    private static boolean compare(Operator operator, @Nullable Object left, @Nullable Object right) {
        Optional<BigDecimal> one = number(left);
        Optional<BigDecimal> other = number(right);
        boolean numbers = one.isPresent() && other.isPresent();
        if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
            boolean equal = numbers
                    ? one.get().compareTo(other.get()) == 0
                    : !isContainer(left) && !isContainer(right) && Objects.equals(text(left), text(right));
            return equal == (operator == Operator.EQUAL);
        }
        if (left == null || right == null || isContainer(left) || isContainer(right)) {
            return false;
        }
        int order = numbers
                ? one.get().compareTo(other.get())
                : String.valueOf(left).compareTo(String.valueOf(right));
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    /** Lists and objects equal nothing: to compare large ones again and again would take long. */
    private static boolean isContainer(@Nullable Object value) {
        return value instanceof Collection<?> || value instanceof Map<?, ?>;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Of the values of that name in all items; empty if one is missing or is no number. */
    private Optional<BigDecimal> sum(String name) {
        Object list = values.apply(DataPath.parent(name));
        String summed = name.substring(name.lastIndexOf('.') + 1);
        if (!(list instanceof Collection<?> items)) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Object item : items) {
            Optional<BigDecimal> next = number(item instanceof Map<?, ?> object ? object.get(summed) : null);
            if (next.isEmpty()) {
                return next;
            }
            sum = sum.add(next.get(), MathContext.DECIMAL64);
        }
        return Optional.of(sum);
    }

    private Optional<BigDecimal> calculate(Operator operator, List<Expression> operands) {
        Optional<BigDecimal> first = number(value(operands.get(0)));
        if (operands.size() == 1) {
            return first.map(BigDecimal::negate);
        }
        Optional<BigDecimal> second = number(value(operands.get(1)));
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        boolean divides = operator == Operator.DIVIDED_BY || operator == Operator.REMAINDER;
        return divides && second.get().signum() == 0
                ? Optional.empty()
                : Optional.of(calculate(operator, first.get(), second.get())).filter(Evaluator::isOfUsualSize);
    }

    private static BigDecimal calculate(Operator operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case PLUS -> left.add(right, MathContext.DECIMAL64);
            case MINUS -> left.subtract(right, MathContext.DECIMAL64);
            case TIMES -> left.multiply(right, MathContext.DECIMAL64);
            case DIVIDED_BY -> left.divide(right, MathContext.DECIMAL64);
            default -> left.remainder(right);
        };
    }

    /** Numbers beyond are none: what is computed with them takes long. */
    private static boolean isOfUsualSize(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT;
    }

    /** The value as a number, if it is one or a text of one. */
    private static Optional<BigDecimal> number(@Nullable Object value) {
        if (!(value instanceof Number) && !(value instanceof String)) {
            return Optional.empty();
        }
        String text = value.toString().strip();
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text)).filter(Evaluator::isOfUsualSize);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
