package io.docgen.gateway.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What becomes of a sign request, by the address of its first signer whose name begins with that of a scenario, such as
 * {@code declines@example.com}.
 */
enum SigningScenario {

    SIGNS("signed"),
    DECLINES("declined"),
    EXPIRES("expired"),
    /** Nobody opens the document. */
    WAITS("sent"),
    /** Somebody opens the document and does no more. */
    OPENS("viewed"),
    CONVERTS("converting"),
    FINALIZES("finalizing"),
    BOUNCES("error_sending"),
    UNCONVERTIBLE("error_converting"),
    UNFINISHED("error_finalizing"),
    FAILS("error"),
    /** A status that Box does not document. */
    UNKNOWN("awaiting_review");

    /** The shares of the duration, in percent, at which things happen. */
    static final int CONVERTED = 20;
    static final int SENT = 30;
    static final int OPENED = 50;
    static final int ALL_DECIDED = 80;
    static final int END = 100;
    /** When the files have all signatures. */
    static final int FILES_READY = 120;

    private final String last;

    SigningScenario(String last) {
        this.last = last;
    }

    /** The scenario of a request for signatures. */
    static SigningScenario of(List<String> emails) {
        return emails.stream().map(SigningScenario::of).filter(scenario -> scenario != SIGNS).findFirst().orElse(SIGNS);
    }

    static SigningScenario of(String email) {
        String name = email.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(scenario -> name.startsWith(scenario.name().toLowerCase(Locale.ROOT)))
                .findFirst().orElse(SIGNS);
    }

    /** The status after a share of the duration. */
    String status(int percent) {
        return steps().floorEntry(Math.max(0, percent)).getValue();
    }

    private NavigableMap<Integer, String> steps() {
        NavigableMap<Integer, String> steps = new TreeMap<>();
        steps.put(0, "converting");
        steps.put(CONVERTED, "created");
        steps.put(SENT, "sent");
        steps.put(OPENED, "viewed");
        steps.put(ALL_DECIDED, "finalizing");
        int end = switch (this) {
            case CONVERTS -> 0;
            case UNCONVERTIBLE, FAILS -> CONVERTED;
            case WAITS, BOUNCES -> SENT;
            case OPENS, UNKNOWN -> OPENED;
            case DECLINES, FINALIZES -> ALL_DECIDED;
            case EXPIRES -> OPENED;
            case SIGNS, UNFINISHED -> END;
        };
        steps.tailMap(end, true).clear();
        steps.put(this == EXPIRES ? END : end, last);
        return steps;
    }

    /** The share of a duration that has passed, in percent. */
    static int percent(Duration age, Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, age.toMillis() * 100 / Math.max(1, duration.toMillis()));
    }
}
