package io.docgen.gateway.box.resilience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shares what Box allows one identity between the clients that use it. After a 429 the clients that made more than
 * their share of the calls are held back longer than the others, and twice as long each time, so the others are served
 * first and a busy client does not cause the next 429 for all. Thread-safe.
 */
final class ClientShares {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MAX_DOUBLINGS = 5;
    private static final int MAX_CLIENTS = 500;

    private final Clock clock;
    private final Duration longest;
    private final Map<String, Hold> held = new HashMap<>();
    private Map<String, Integer> calls = new HashMap<>();
    private Map<String, Integer> before = Map.of();
    private Instant windowEnd;

    /** @param doublings how often in a row the client was held back before */
    private record Hold(Instant until, int doublings) {

        boolean isForgotten(Instant now) {
            return now.isAfter(until.plus(WINDOW));
        }
    }

    /** @param longest a client is held back for at most this long */
    ClientShares(Clock clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
        this.windowEnd = clock.instant().plus(WINDOW);
    }

    /** Counts a call, whether it is made or not. */
    synchronized void requested(String client) {
        turn(clock.instant());
        if (calls.size() < MAX_CLIENTS || calls.containsKey(client)) {
            calls.merge(client, 1, Integer::sum);
        }
    }

    /** Until when the client is held back; null if it is not. */
    synchronized @Nullable Instant heldUntil(String client) {
        Hold hold = held.get(client);
        return hold == null || !hold.until.isAfter(clock.instant()) ? null : hold.until;
    }

    /** Box limits the identity until a time. The failures of calls at the same moment are one incident. */
    synchronized void limited(Instant until) {
        Instant now = clock.instant();
        turn(now);
        held.values().removeIf(hold -> hold.isForgotten(now));
        Map<String, Integer> used = new HashMap<>(before);
        calls.forEach((client, count) -> used.merge(client, count, Integer::sum));
        long total = used.values().stream().mapToLong(Integer::intValue).sum();
        used.forEach((client, count) -> {
            if ((long) count * used.size() > total) {
                held.compute(client, (name, hold) -> hold(hold, now, until));
            }
        });
    }

    private Hold hold(@Nullable Hold last, Instant now, Instant until) {
        if (last != null && last.until.isAfter(now)) {
            return last;
        }
        int doublings = last == null ? 0 : Math.min(MAX_DOUBLINGS, last.doublings + 1);
        Duration more = Duration.between(now, until).multipliedBy(1L << doublings);
        return new Hold(until.plus(more.compareTo(longest) < 0 ? more : longest), doublings);
    }

    private void turn(Instant now) {
        if (now.isAfter(windowEnd)) {
            before = now.isAfter(windowEnd.plus(WINDOW)) ? Map.of() : calls;
            calls = new HashMap<>();
            windowEnd = now.plus(WINDOW);
        }
    }
}
