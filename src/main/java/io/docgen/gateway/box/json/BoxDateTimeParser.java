package io.docgen.gateway.box.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses a time in every form that Box was observed or documented to use: ISO 8601, with or without offset and
 * fraction, and seconds or milliseconds since 1970. Files have ISO 8601 with the offset of the user or enterprise,
 * which is kept. Jobs had seconds in January 2025. A time without an offset is taken as UTC.
 */
final class BoxDateTimeParser {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT); // no day stands for one that does not exist
    private static final String UTC = "0000-00-00T00:00:00Z";
    private static final String WITH_OFFSET = "0000-00-00T00:00:00+00:00";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

    /**
     * The smallest number read as milliseconds: as seconds it would be after the year 5000, as milliseconds it is 1973.
     */
    private static final BigDecimal MIN_MILLISECONDS = BigDecimal.valueOf(100_000_000_000L);

    /** The last one that the {@code DateTime} scalar can represent. The first one is 0. */
    private static final int MAX_YEAR = 9999;

    private BoxDateTimeParser() {
    }

    /** @return null if the form is unknown, there is no such day or time, or the year has not four digits */
    static @Nullable OffsetDateTime parse(String text) {
        String trimmed = text == null ? "" : text.trim();
        OffsetDateTime usual = isUsual(trimmed) ? usual(trimmed) : null;
        return usual == null ? parseAny(trimmed) : usual;
    }

    static @Nullable OffsetDateTime parseAny(String text) {
        try {
            OffsetDateTime time = NUMBER.matcher(text).matches() ? sinceEpoch(new BigDecimal(text)) : iso(text);
            return time.getYear() >= 0 && time.getYear() <= MAX_YEAR ? time : null;
        } catch (DateTimeException | ArithmeticException unknownForm) {
            return null;
        }
    }

    private static OffsetDateTime iso(String text) {
        TemporalAccessor time = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof LocalDateTime local ? local.atOffset(ZoneOffset.UTC) : (OffsetDateTime) time;
    }

    /** Whether a text looks like {@code 2012-12-12T10:53:43-08:00} or {@code 2012-12-12T10:53:43Z}. */
    private static boolean isUsual(String text) {
        String form = text.length() == UTC.length() ? UTC : text.length() == WITH_OFFSET.length() ? WITH_OFFSET : null;
        for (int i = 0; form != null && i < form.length(); i++) {
            char found = text.charAt(i);
            boolean fits = switch (form.charAt(i)) {
                case '0' -> found >= '0' && found <= '9';
                case '+' -> found == '+' || found == '-';
                default -> found == form.charAt(i);
            };
            if (!fits) {
                return false;
            }
        }
        return form != null;
    }

    /** A page of files has hundreds of times, of which the general parser takes ten times as long. */
    private static @Nullable OffsetDateTime usual(String text) {
        try {
            LocalDateTime local = LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10),
                    number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
            if (text.length() == UTC.length()) {
                return local.atOffset(ZoneOffset.UTC);
            }
            int sign = text.charAt(19) == '-' ? -1 : 1;
            return local.atOffset(
                    ZoneOffset.ofHoursMinutes(sign * number(text, 20, 22), sign * number(text, 23, 25)));
        } catch (DateTimeException unusual) {
            return null;
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static OffsetDateTime sinceEpoch(BigDecimal number) {
        BigDecimal millis = number.abs().compareTo(MIN_MILLISECONDS) >= 0 ? number : number.movePointRight(3);
        return Instant.ofEpochMilli(millis.setScale(0, RoundingMode.FLOOR).longValueExact()).atOffset(ZoneOffset.UTC);
    }
}
