package io.docgen.gateway.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of the files in folders: looking through all files for each new one would hold an event loop. */
final class TakenNames {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss-SSS")
            .withZone(ZoneOffset.UTC);

    /** The key of each file's name, by its id. */
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Integer> files = new HashMap<>();
    /** The times that were added to names that were taken. */
    private final Map<String, Instant> times = new HashMap<>();

    /** @param folderId null if the file is in none, as in the trash */
    synchronized void set(SandboxUser owner, String fileId, @Nullable String folderId, String name) {
        remove(fileId);
        if (folderId != null) {
            String place = key(owner, folderId, name);
            places.put(fileId, place);
            files.merge(place, 1, Integer::sum);
        }
    }

    synchronized void remove(String fileId) {
        String before = places.remove(fileId);
        if (before != null && files.merge(before, -1, Integer::sum) == 0) {
            files.remove(before);
            times.remove(before);
        }
    }

    synchronized boolean contains(SandboxUser owner, String folderId, String name) {
        return files.containsKey(key(owner, folderId, name));
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

    private static String key(SandboxUser owner, String folderId, String name) {
        return owner.name() + '\n' + folderId + '\n' + name;
    }
}
