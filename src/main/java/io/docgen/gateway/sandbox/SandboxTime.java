package io.docgen.gateway.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times in Box's format: ISO 8601 in seconds, with the offset of the enterprise. */
final class SandboxTime {

    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(-7);

    private SandboxTime() {
    }

    static String of(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS).atOffset(OFFSET));
    }
}
