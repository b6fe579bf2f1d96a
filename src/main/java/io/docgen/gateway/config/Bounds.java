package io.docgen.gateway.config;

import java.util.function.Function;

/**
 * The bounds of a setting.
 *
 * @param parser throws any exception for an unreadable value
 * @param rule the end of the message for an invalid value; SmallRye puts the property and the value before it
 */
record Bounds<T extends Comparable<T>>(Function<String, T> parser, T min, T max, String rule) {

    T read(String value) {
        T read;
        try {
            read = parser.apply(value.strip());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(rule, e);
        }
        if (read.compareTo(min) < 0 || read.compareTo(max) > 0) {
            throw new IllegalArgumentException(rule);
        }
        return read;
    }
}
