package io.docgen.gateway.support.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberConvertersTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", " 7 ", "2147483647"})
    void notNegativeAcceptsZeroAndMore(String value) {
        assertThat(new NumberConverters.NotNegative().convert(value)).isEqualTo(Integer.parseInt(value.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2147483648", "1.5", "many", "1k"})
    void notNegativeRejectsOtherValues(String value) {
        refuses(new NumberConverters.NotNegative(), value, "- it must be a whole number, at least 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "none"})
    void positiveRejectsZero(String value) {
        refuses(new NumberConverters.Positive(), value, "- it must be a whole number, at least 1");
        assertThat(new NumberConverters.Positive().convert("1")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http"})
    void portRejectsInvalidPorts(String value) {
        refuses(new NumberConverters.Port(), value, "- it must be a port, 0 to 65535");
        assertThat(new NumberConverters.Port().convert("65535")).isEqualTo(65_535);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.01", "NaN", "Infinity", "half", "50%"})
    void shareRejectsValuesOutOfBounds(String value) {
        refuses(new NumberConverters.Share(), value, "- it must be a share, from 0 to 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "1", "1.0"})
    void shareAcceptsZeroToOne(String value) {
        assertThat(new NumberConverters.Share().convert(value)).isEqualTo(Double.parseDouble(value));
    }

    private static void refuses(Converter<?> converter, String value, String sentence) {
        assertThatIllegalArgumentException().isThrownBy(() -> converter.convert(value)).withMessage(sentence);
    }
}
