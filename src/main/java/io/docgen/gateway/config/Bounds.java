package io.docgen.gateway.config;

import java.util.function.Function;

/**
 * Bounds of a setting.
 *
 * @param parser   throws an exception of any kind at what it cannot read
 * @param sentence what is said of a value that is unreadable or out of bounds; SmallRye names the property and the value before
 */
record Bounds<T extends Comparable<T>>(Function<String, T> parser, T least, T most, String sentence) {

    T read(String value) {
        T read;
        try {
            read = parser.apply(value.strip());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(sentence, e);
        }
        if (read.compareTo(least) < 0 || read.compareTo(most) > 0) {
            throw new IllegalArgumentException(sentence);
        }
        return read;
    }
}
