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
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;

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
            .toFormatter();
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

    /**
     * The smallest number read as milliseconds: as seconds it would be after the year 5000, as milliseconds it is 1973.
     */
    private static final BigDecimal MIN_MILLISECONDS = BigDecimal.valueOf(100_000_000_000L);

    private BoxDateTimeParser() {
    }

    /** @return null if the form is unknown */
    static OffsetDateTime parse(String text) {
        String trimmed = text == null ? "" : text.trim();
        try {
            if (NUMBER.matcher(trimmed).matches()) {
                return sinceEpoch(new BigDecimal(trimmed));
            }
            TemporalAccessor time = ISO.parseBest(trimmed, OffsetDateTime::from, LocalDateTime::from);
            return time instanceof LocalDateTime local ? local.atOffset(ZoneOffset.UTC) : (OffsetDateTime) time;
        } catch (DateTimeException | ArithmeticException unknownForm) {
            return null;
        }
    }

    private static OffsetDateTime sinceEpoch(BigDecimal number) {
        BigDecimal millis = number.abs().compareTo(MIN_MILLISECONDS) >= 0 ? number : number.movePointRight(3);
        return Instant.ofEpochMilli(millis.setScale(0, RoundingMode.FLOOR).longValueExact()).atOffset(ZoneOffset.UTC);
    }
}
