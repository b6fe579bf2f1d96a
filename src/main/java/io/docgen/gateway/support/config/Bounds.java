package io.docgen.gateway.support.config;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a setting.
 *
 * @param parser throws any exception for an unreadable value; null means that it is empty
 * @param rule the end of the message for an invalid value; SmallRye puts the property and the value before it
 */
record Bounds<T extends Comparable<T>>(Function<String, @Nullable T> parser, T min, T max, String rule) {

    T read(String value) {
        @Nullable
        T read;
        try {
            read = parser.apply(value.strip());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(rule, e);
        }
        if (read == null || read.compareTo(min) < 0 || read.compareTo(max) > 0) {
            throw new IllegalArgumentException(rule);
        }
        return read;
    }
}
