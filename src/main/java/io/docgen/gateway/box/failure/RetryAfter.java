package io.docgen.gateway.box.failure;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The {@code Retry-After} header: seconds as Box sends them, or the HTTP date something in between may send. */
public final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {
    }

    /** The wait it asks for, at most a day, or null if the header is missing or makes no sense. */
    public static Duration parse(String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String text = header.trim();
        try {
            return bounded(text.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : untilDate(text));
        } catch (DateTimeException | ArithmeticException | NumberFormatException unreadable) {
            return null;
        }
    }

    private static Duration untilDate(String text) {
        Duration wait = Duration.between(Instant.now(),
                ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        return Duration.ofSeconds(Math.max(0, wait.plusMillis(999).toSeconds()));
    }

    private static Duration bounded(Duration wait) {
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
