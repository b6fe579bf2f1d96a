package io.docgen.gateway.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonBoundsTest {

    static Stream<String> outside() {
        return Stream.of("", " ", "{", "{}{}", "{} x", "[1,]", "{'a': 1}", "{a: 1}", "NaN", "01", "+1", "1.", ".5",
                "\"\t\"",
                "\"\\x\"", "[".repeat(1001), "[".repeat(101) + "]".repeat(101),
                "{\"a\":".repeat(101) + "1" + "}".repeat(101),
                "9".repeat(1001), "1e99999999999", "[1E+10000]", "{\"a\": -1.5e-10000}",
                "{\"" + "n".repeat(1001) + "\": 1}", "[" + "0,".repeat(200_000) + "0]");
    }

    @ParameterizedTest
    @MethodSource("outside")
    void rejectInvalidAndTooLargeJson(String json) {
        assertThatThrownBy(() -> JsonBounds.read(json)).isInstanceOf(IOException.class);
    }

    static Stream<String> inside() {
        return Stream.of("{}", " [] ", "null", "true", "\"\"", "0", "-0.0e-0", "1e400", "1E0000400", "9".repeat(1000),
                "\"" + "x".repeat(1_000_000) + "\"", "[".repeat(100) + "]".repeat(100), "{\"a\": 1, \"a\": 2}",
                "\"\\ud800\"", "[" + "0,".repeat(199_000) + "0]", "[1, [2, {\"b\": null}]]");
    }

    @ParameterizedTest
    @MethodSource("inside")
    void acceptOtherJson(String json) {
        assertThatCode(() -> JsonBounds.read(json)).doesNotThrowAnyException();
    }
}
