package io.docgen.gateway.box.error;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header: seconds as Box sends them, or an HTTP date as proxies may. */
public final class RetryAfterHeader {

    private static final Duration MAX_WAIT = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("[0-9]+(\\.[0-9]*)?");
    private static final int MAX_LENGTH = 100;

    private RetryAfterHeader() {
    }

    /** The requested wait, at most a day; zero if it has passed; null if the header is missing or unreadable. */
    public static @Nullable Duration parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String text = header.trim();
        try {
            return SECONDS.matcher(text).matches() ? seconds(text) : bounded(untilDate(text));
        } catch (DateTimeException | ArithmeticException unreadable) {
            return null;
        }
    }

    private static Duration seconds(String text) {
        if (text.length() > MAX_LENGTH) {
            return MAX_WAIT;
        }
        BigDecimal seconds = new BigDecimal(text).min(BigDecimal.valueOf(MAX_WAIT.toSeconds()));
        return Duration.ofMillis(seconds.movePointRight(3).setScale(0, RoundingMode.CEILING).longValueExact());
    }

    private static Duration untilDate(String text) {
        Duration wait = Duration.between(Instant.now(),
                ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        return Duration.ofSeconds(Math.max(0, wait.plusMillis(999).toSeconds()));
    }

    private static Duration bounded(Duration wait) {
        return wait.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : wait;
    }
}
