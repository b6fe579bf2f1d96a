package io.docgen.gateway.testsupport.wire;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Random places at which bytes are cut, the same for the same seed. Not thread-safe. */
public final class Cuts {

    /** Set {@code -Dwire.seed} to repeat a run. The seed is in the log. */
    public static final long SEED = Long.getLong("wire.seed", 35);

    /** The largest record of TLS. */
    public static final int MAX_RECORD = 16 * 1024;

    /** A response in single bytes is enough to find a fault, and large ones would take seconds. */
    private static final int MAX_PIECES = 300;

    private static final AtomicLong NEXT = new AtomicLong(SEED);

    private final Random random;

    public Cuts(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        random.nextInt();
    }

    /** With another seed each time, in the same order in each run. */
    public static Cuts next() {
        return new Cuts(NEXT.getAndIncrement());
    }

    public boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    /** From 1 to a number. */
    public int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    /** All bytes in pieces of 1 to 16,384 bytes: as often some that are tiny as some that are large. */
    public List<Buffer> pieces(Buffer bytes) {
        int fewest = Math.max(1, bytes.length() / MAX_PIECES);
        int largest = Math.max(fewest, 1 << random.nextInt(15));
        List<Buffer> pieces = new ArrayList<>();
        for (int from = 0; from < bytes.length();) {
            int to = Math.min(bytes.length(), from + Math.min(MAX_RECORD, fewest + random.nextInt(largest)));
            pieces.add(bytes.slice(from, to));
            from = to;
        }
        return pieces;
    }
}
