package io.docgen.gateway.support.config;

import org.eclipse.microprofile.config.spi.Converter;

/**
 * Converters of bounded numbers, for {@code @WithConverter} on the methods of a mapping. A value out of bounds fails
 * the start with a clear message. Bean Validation would do the same, but creating its validator took 40 % of the start.
 */
public final class NumberConverters {

    private static final Bounds<Integer> NOT_NEGATIVE = new Bounds<>(Integer::valueOf, 0, Integer.MAX_VALUE,
            "- it must be a whole number, at least 0");
    private static final Bounds<Integer> POSITIVE = new Bounds<>(Integer::valueOf, 1, Integer.MAX_VALUE,
            "- it must be a whole number, at least 1");
    private static final Bounds<Integer> PORT = new Bounds<>(Integer::valueOf, 0, 65_535,
            "- it must be a port, 0 to 65535");
    private static final Bounds<Double> SHARE = new Bounds<>(Double::valueOf, 0.0, 1.0,
            "- it must be a share, from 0 to 1");

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

    /** A TCP port, or 0 for a free one. */
    public static final class Port implements Converter<Integer> {

        @Override
        public Integer convert(String value) {
            return PORT.read(value);
        }
    }

    /** A ratio, from 0 to 1. */
    public static final class Share implements Converter<Double> {

        @Override
        public Double convert(String value) {
            return SHARE.read(value);
        }
    }
}
