package io.docgen.gateway.testsupport;

import io.docgen.gateway.shared.SharedStore;
import io.docgen.gateway.shared.SharedStoreException;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store for replicas in one test. */
public final class MemoryStore implements SharedStore {

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    /** Why it cannot be asked; null if it can. */
    private volatile @Nullable RuntimeException away;

    private final AtomicLong passed = new AtomicLong();

    private record Entry(String value, long until) {
    }

    /** What a store fails with that is away. */
    public static RuntimeException failure() {
        return new SharedStoreException(new IOException("away"));
    }

    public void away(@Nullable RuntimeException why) {
        away = why;
    }

    /** All keys and values. */
    public String text() {
        return entries.toString();
    }

    @Override
    public Uni<@Nullable String> putIfAbsent(String key, String value, Duration lifetime) {
        return ask(() -> {
            entries.computeIfPresent(key, (same, entry) -> isExpired(entry) ? null : entry);
            Entry before = entries.putIfAbsent(key, entry(value, lifetime));
            return before == null ? null : before.value;
        });
    }

    @Override
    public Uni<@Nullable String> find(String key) {
        return ask(() -> {
            Entry entry = entries.get(key);
            return entry == null || isExpired(entry) ? null : entry.value;
        });
    }

    @Override
    public Uni<Void> put(String key, String value, Duration lifetime) {
        return ask(() -> {
            entries.put(key, entry(value, lifetime));
            return null;
        });
    }

    @Override
    public Uni<Boolean> replace(String key, String before, String after, Duration lifetime) {
        return ask(() -> {
            Entry entry = entries.get(key);
            return entry != null && !isExpired(entry) && entry.value.equals(before)
                    && entries.replace(key, entry, entry(after, lifetime));
        });
    }

    @Override
    public boolean isAway() {
        return away != null;
    }

    /** Loses everything, as a store without persistence does at a restart. */
    public void lose() {
        entries.clear();
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        passed.addAndGet(time.toNanos());
    }

    /** Writes something else under all keys. */
    public void overwrite(String value) {
        entries.replaceAll((key, entry) -> new Entry(value, entry.until));
    }

    private Entry entry(String value, Duration lifetime) {
        return new Entry(value, System.nanoTime() + passed.get() + lifetime.toNanos());
    }

    private boolean isExpired(Entry entry) {
        return entry.until - System.nanoTime() - passed.get() < 0;
    }

    private <T> Uni<T> ask(Supplier<T> answer) {
        return Uni.createFrom().item(() -> {
            RuntimeException why = away;
            if (why != null) {
                throw why;
            }
            return answer.get();
        });
    }
}
