package io.docgen.gateway.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {

    private static final Map<String, Object> DATA = new HashMap<>(Map.of("yes", true, "no", false, "country", "US",
            "zero", 0, "five", 5, "text", "5.0", "list", List.of(1), "none", List.of(), "object", Map.of(),
            "lines", List.of(Map.of("price", 2.5), Map.of("price", "1"))));

    static {
        DATA.put("empty", "");
    }

    private final Evaluator evaluator = new Evaluator(DATA::get);

    @ParameterizedTest
    @ValueSource(strings = {"yes", "country", "five", "list", "object", "not no", "!missing", "country == \"US\"",
            "country != 'DE'", "five == text", "five > 4.5", "five <= 5", "yes == true", "missing != 'x'",
            "empty isPresent",
            "yes and five", "no or five", "(no or yes) and not empty", "five + 1 == 6", "country < 'V'",
            "country <> 'X'"})
    void holds(String condition) {
        assertThat(evaluator.holds(expression(condition))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "empty", "zero", "none", "missing", "country == 'us'", "missing isPresent",
            "missing > 1",
            "five > 10", "yes and no", "five == 'five'", "list == list", "object > 1", "missing + 1 == 1"})
    void doesNotHold(String condition) {
        assertThat(evaluator.holds(expression(condition))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"five * 12, 60", "2 + five * 2, 12", "(2 + five) * 2, 14", "five - 1 - 1, 3", "-five, -5",
            "10 / 4, 2.5", "7 % 4, 3", "text + 1, 6.0",
            "$sum(lines.price) * 2, 7"})
    void calculates(String expression, BigDecimal expected) {
        assertThat((BigDecimal) evaluator.value(TagParser.parse("{{" + expression + "}}").expression()))
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"five / zero", "five % zero", "missing + 1", "country * 2", "list + 1",
            "$sum(five.x)",
            "$sum(lines.count)", "$sum(missing.price)"})
    void hasNoResult(String expression) {
        assertThat(evaluator.value(TagParser.parse("{{" + expression + "}}").expression())).isNull();
    }

    @Test
    void refusesNumbersThatTakeLong() {
        DATA.put("huge", "1e999999999");
        DATA.put("large", "1e300");

        assertThat(evaluator.value(TagParser.parse("{{huge + 1}}").expression())).isNull();
        assertThat(evaluator.value(TagParser.parse("{{large * large % 7}}").expression())).isNull();
    }

    private static Expression expression(String condition) {
        return TagParser.parse("{{if " + condition + "}}").expression();
    }
}
