package io.docgen.gateway.box.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    @Test
    void isSecondsAsBoxSendsThem() {
        assertThat(RetryAfter.parse(" 100 ")).isEqualTo(Duration.ofSeconds(100));
        assertThat(RetryAfter.parse("0")).isEqualTo(Duration.ZERO);
    }

    @Test
    void mayHaveAFraction() {
        assertThat(RetryAfter.parse("1.5")).isEqualTo(Duration.ofMillis(1500));
        assertThat(RetryAfter.parse("0.0001")).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void isADateAsSomethingInBetweenMaySendIt() {
        String inAMinute = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(1));
        assertThat(RetryAfter.parse(inAMinute)).isBetween(Duration.ofSeconds(58), Duration.ofSeconds(61));
        assertThat(RetryAfter.parse("Wed, 21 Oct 2015 07:28:00 GMT")).isEqualTo(Duration.ZERO);
    }

    @Test
    void isNeverLongerThanADay() {
        assertThat(RetryAfter.parse("999999999")).isEqualTo(Duration.ofDays(1));
        assertThat(RetryAfter.parse("99999999999999999999")).isEqualTo(Duration.ofDays(1));
        assertThat(RetryAfter.parse("9".repeat(5000))).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "soon", "-1", "٣"})
    void isNullWhenItMakesNoSense(String header) {
        assertThat(RetryAfter.parse(header)).isNull();
    }
}
