package io.docgen.gateway.box.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterHeaderTest {

    @Test
    void readsSeconds() {
        assertThat(RetryAfterHeader.parse(" 100 ")).isEqualTo(Duration.ofSeconds(100));
        assertThat(RetryAfterHeader.parse("0")).isEqualTo(Duration.ZERO);
    }

    @Test
    void readsFractions() {
        assertThat(RetryAfterHeader.parse("1.5")).isEqualTo(Duration.ofMillis(1500));
        assertThat(RetryAfterHeader.parse("0.0001")).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void readsDates() {
        String inAMinute = DateTimeFormatter.RFC_1123_DATE_TIME
                .format(ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(1));
        assertThat(RetryAfterHeader.parse(inAMinute)).isBetween(Duration.ofSeconds(58), Duration.ofSeconds(61));
        assertThat(RetryAfterHeader.parse("Wed, 21 Oct 2015 07:28:00 GMT")).isEqualTo(Duration.ZERO);
    }

    @Test
    void isAtMostADay() {
        assertThat(RetryAfterHeader.parse("999999999")).isEqualTo(Duration.ofDays(1));
        assertThat(RetryAfterHeader.parse("99999999999999999999")).isEqualTo(Duration.ofDays(1));
        assertThat(RetryAfterHeader.parse("9".repeat(5000))).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "soon", "-1", "٣"})
    void isNullIfUnreadable(String header) {
        assertThat(RetryAfterHeader.parse(header)).isNull();
    }
}
