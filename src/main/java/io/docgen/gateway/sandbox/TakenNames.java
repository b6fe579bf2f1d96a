package io.docgen.gateway.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the files in folders: looking through all files for each new one would hold an event loop. */
final class TakenNames {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss-SSS")
            .withZone(ZoneOffset.UTC);

    /** The key of each file's name, by its id. */
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Set<String>> files = new HashMap<>();
    /** The times that were added to names that were taken. */
    private final Map<String, Instant> times = new HashMap<>();

    /** @param folderId null if the file is in none, as in the trash */
    synchronized void set(SandboxUser owner, String fileId, @Nullable String folderId, String name) {
        remove(fileId);
        if (folderId != null) {
            String place = key(owner, folderId, name);
            places.put(fileId, place);
            files.computeIfAbsent(place, first -> new LinkedHashSet<>()).add(fileId);
        }
    }

    synchronized void remove(String fileId) {
        String before = places.remove(fileId);
        Set<String> same = before == null ? null : files.get(before);
        if (same != null && same.remove(fileId) && same.isEmpty()) {
            files.remove(before);
            times.remove(before);
        }
    }

    /** The id of the file of a name; null if there is none. */
    synchronized @Nullable String fileOf(SandboxUser owner, String folderId, String name) {
        Set<String> same = files.get(key(owner, folderId, name));
        return same == null ? null : same.iterator().next();
    }

    /** The name, with a time if it is taken, as was observed of Box. */
    synchronized String free(SandboxUser owner, String folderId, String stem, String extension, Instant now) {
        String wanted = key(owner, folderId, stem + extension);
        if (!files.containsKey(wanted)) {
            return stem + extension;
        }
        Instant last = times.getOrDefault(wanted, Instant.EPOCH);
        Instant time = now.isAfter(last) ? now : last.plusMillis(1);
        String free = stem + "_" + TIME.format(time) + extension;
        while (files.containsKey(key(owner, folderId, free))) {
            time = time.plusMillis(1);
            free = stem + "_" + TIME.format(time) + extension;
        }
        times.put(wanted, time);
        return free;
    }

    /** Names differ by more than the case of their letters. */
    private static String key(SandboxUser owner, String folderId, String name) {
        return owner.name() + '\n' + folderId + '\n' + name.toLowerCase(Locale.ROOT);
    }
}
