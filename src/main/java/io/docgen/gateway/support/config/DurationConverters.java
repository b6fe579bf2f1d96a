package io.docgen.gateway.support.config;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** Converters of bounded durations in Quarkus' notation, such as {@code 500ms}; see {@link NumberConverters}. */
public final class DurationConverters {

    private static final Bounds<Duration> NOT_NEGATIVE = atLeast(Duration.ZERO, "0s");
    private static final Bounds<Duration> POSITIVE = atLeast(Duration.ofMillis(1), "1ms");

    private DurationConverters() {
    }

    /** 0 or more. */
    public static final class NotNegative implements Converter<Duration> {

        @Override
        public Duration convert(String value) {
            return NOT_NEGATIVE.read(value);
        }
    }

    /** A millisecond or more. */
    public static final class Positive implements Converter<Duration> {

        @Override
        public Duration convert(String value) {
            return POSITIVE.read(value);
        }
    }

    private static Bounds<Duration> atLeast(Duration min, String written) {
        return new Bounds<>(DurationConverter::parseDuration, min, Duration.ofDays(365_000),
                "- it must be a duration such as 10s, at least " + written);
    }
}
