package io.docgen.gateway.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as Box writes them: ISO 8601, to the second, with the offset of the enterprise. */
final class SandboxTime {

    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(-7);

    private SandboxTime() {
    }

    static String of(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS).atOffset(OFFSET));
    }
}
