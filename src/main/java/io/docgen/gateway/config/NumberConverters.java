package io.docgen.gateway.config;

import org.eclipse.microprofile.config.spi.Converter;

/**
 * What a number among the settings may be, for {@code @WithConverter} on a mapping's method; another one ends the start with
 * a sentence. Constraints of Bean Validation would do the same, but building their validator took two fifths of the start.
 */
public final class NumberConverters {

    private static final Bounds<Integer> NOT_NEGATIVE =
            new Bounds<>(Integer::valueOf, 0, Integer.MAX_VALUE, "- it must be a whole number, at least 0");
    private static final Bounds<Integer> POSITIVE =
            new Bounds<>(Integer::valueOf, 1, Integer.MAX_VALUE, "- it must be a whole number, at least 1");
    private static final Bounds<Integer> PORT =
            new Bounds<>(Integer::valueOf, 0, 65_535, "- it must be a port, 0 to 65535");
    private static final Bounds<Double> SHARE =
            new Bounds<>(Double::valueOf, 0.0, 1.0, "- it must be a share, from 0 to 1");

    private NumberConverters() {
    }

    /** 0 or more. */
    public static final class NotNegative implements Converter<Integer> {

        @Override
        public Integer convert(String value) {
            return NOT_NEGATIVE.read(value);
        }
    }

    /** 1 or more. */
    public static final class Positive implements Converter<Integer> {

        @Override
        public Integer convert(String value) {
            return POSITIVE.read(value);
        }
    }

    /** Of TCP; 0 stands for any that is free. */
    public static final class Port implements Converter<Integer> {

        @Override
        public Integer convert(String value) {
            return PORT.read(value);
        }
    }

    /** A part of a whole, from 0 to 1. */
    public static final class Share implements Converter<Double> {

        @Override
        public Double convert(String value) {
            return SHARE.read(value);
        }
    }
}
