package io.docgen.gateway.box.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoxDateTimeParserTest {

    private static final int TIMES = 20_000;

    @ParameterizedTest
    @CsvSource({"2012-12-12T10:53:43-08:00, 2012-12-12T10:53:43-08:00", "2012-12-12T10:53:43Z, 2012-12-12T10:53:43Z",
            "2012-12-12t10:53:43z, 2012-12-12T10:53:43Z", "2012-12-12 10:53:43, 2012-12-12T10:53:43Z",
            "2012-12-12T10:53:43.25+0530, 2012-12-12T10:53:43.25+05:30", "1355309623, 2012-12-12T10:53:43Z",
            "1355309623000, 2012-12-12T10:53:43Z", "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59-12:00, 9999-12-31T23:59:59-12:00", "2012-12-12T10:53, 2012-12-12T10:53:00Z",
            "2012-02-29T00:00:00+18:00, 2012-02-29T00:00:00+18:00"})
    void everyFormThatBoxWritesIsRead(String text, OffsetDateTime time) {
        assertThat(BoxDateTimeParser.parse(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2012-13-01T00:00:00Z",
            "2012-12-12T10:53:60Z", "2012-12-12T10:53:43+19:00", "2012-12-12T10:53:43+01:60", "2012-12-12T10:53:4３Z",
            "2012-12-12T10:53:43-08-00", "-012-12-12T10:53:43Z",
            "2026-02-29T00:00:00Z", "2026-02-29 00:00:00", "2026-02-30T10:00:00.5+01:00", "2026-04-31T10:00:00",
            "1900-02-29T00:00:00-08:00", "2026-06-31T10:00:00+0000", "2026-00-10T00:00:00Z", "2026-01-00T00:00:00Z",
            "2026-05-11T24:00:00Z", "2026-05-11T24:00:00", "2026-05-11t24:00:00+01:00", "+10000-01-01T00:00:00Z",
            "-0001-12-31T23:59:59Z", "+12026-05-11T10:00:00", "-62167219201000", "253402300800000", "999999999999999"})
    void whatIsNoTimeIsNull(String text) {
        assertThat(BoxDateTimeParser.parse(text)).isNull();
    }

    /** Times and texts that differ from one in a character. */
    @Test
    void theUsualFormIsReadLikeAnyOther() {
        Random random = new Random(7);
        for (int i = 0; i < TIMES; i++) {
            StringBuilder text = new StringBuilder("%04d-%02d-%02dT%02d:%02d:%02d%s".formatted(random.nextInt(10_000),
                    random.nextInt(14), random.nextInt(33), random.nextInt(26), random.nextInt(62), random.nextInt(62),
                    random.nextInt(3) == 0
                            ? "Z"
                            : "%s%02d:%02d".formatted(random.nextBoolean() ? "+" : "-", random.nextInt(20),
                                    random.nextInt(62))));
            if (random.nextInt(10) == 0) {
                text.setCharAt(random.nextInt(text.length()), (char) ('+' + random.nextInt(20)));
            }
            OffsetDateTime read = BoxDateTimeParser.parse(text.toString());
            OffsetDateTime expected = BoxDateTimeParser.parseAny(text.toString());
            assertThat(read).as(text.toString()).isEqualTo(expected);
            assertThat(read == null ? null : read.getOffset())
                    .isEqualTo(expected == null ? null : expected.getOffset());
        }
    }
}
