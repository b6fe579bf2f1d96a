package io.docgen.gateway.sandbox.document;

import io.docgen.gateway.tag.Modifiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The text of a value in a document. */
final class ValueText {

    private static final String DELIMITER = ", ";
    private static final int LARGEST_EXPONENT = 400;

    private ValueText() {
    }

    /** The text by the modifiers of a tag; empty if the value has none, as an object has not. */
    static Optional<String> of(Object value, Modifiers modifiers) {
        if (value instanceof Map<?, ?>) {
            return Optional.empty();
        }
        String text = value instanceof Collection<?> list
                ? joined(list, modifiers)
                : ValueFormat.apply(plain(value), modifiers.format());
        if (modifiers.letterCase() == null) {
            return Optional.of(text);
        }
        return Optional.of(switch (modifiers.letterCase()) {
            case UPPER -> text.toUpperCase(Locale.ROOT);
            case LOWER -> text.toLowerCase(Locale.ROOT);
        });
    }

    /** How Box divides the values of a list without {@code delimiter} is not known. */
    private static String joined(Collection<?> list, Modifiers modifiers) {
        String delimiter = Objects.requireNonNullElse(modifiers.delimiter(), DELIMITER);
        String last = Objects.requireNonNullElse(modifiers.lastDelimiter(), delimiter);
        List<String> texts = new ArrayList<>();
        for (Object item : list) {
            if (item != null && !(item instanceof Map<?, ?>) && !(item instanceof Collection<?>)) {
                texts.add(ValueFormat.apply(plain(item), modifiers.format()));
            }
        }
        int end = texts.size() - 1;
        return end < 1
                ? String.join("", texts)
                : String.join(delimiter, texts.subList(0, end)) + last + texts.get(end);
    }

    /** Numbers are written out, unless they are so large or small that nobody could read them. */
    private static String plain(Object value) {
        if (!(value instanceof Number)) {
            return value.toString();
        }
        try {
            BigDecimal number = new BigDecimal(value.toString());
            boolean usual = Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT;
            return usual ? number.stripTrailingZeros().toPlainString() : value.toString();
        } catch (NumberFormatException infinite) {
            return value.toString();
        }
    }
}
