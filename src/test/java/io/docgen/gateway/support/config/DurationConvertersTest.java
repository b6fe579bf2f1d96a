package io.docgen.gateway.support.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationConvertersTest {

    @ParameterizedTest
    @CsvSource({"0s,PT0S", "250ms,PT0.25S", "10,PT10S", "10m,PT10M", "1d,P1D", "PT1.5S,PT1.5S"})
    void useTheNotationOfQuarkus(String value, Duration expected) {
        assertThat(new DurationConverters.NotNegative().convert(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "PT-1S", "-1s", "soon", "10 apples", "99999999999999999999d"})
    void notNegativeRejectsOtherValues(String value) {
        refuses(new DurationConverters.NotNegative(), value, "- it must be a duration such as 10s, at least 0s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "PT0.0001S"})
    void positiveStartsAtAMillisecond(String value) {
        refuses(new DurationConverters.Positive(), value, "- it must be a duration such as 10s, at least 1ms");
        assertThat(new DurationConverters.Positive().convert("1ms")).isEqualTo(Duration.ofMillis(1));
    }

    private static void refuses(Converter<?> converter, String value, String sentence) {
        assertThatIllegalArgumentException().isThrownBy(() -> converter.convert(value)).withMessage(sentence);
    }
}
