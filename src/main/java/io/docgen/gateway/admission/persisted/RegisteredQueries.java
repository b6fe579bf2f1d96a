package io.docgen.gateway.admission.persisted;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents that clients have registered with their hash. A caller that exceeds its own limit replaces its oldest
 * document. When the total limit is reached, the least recently used document is removed.
 */
final class RegisteredQueries {

    private final int max;
    private final int maxPerCaller;
    private final Map<String, Registered> queries = new LinkedHashMap<>(16, .75f, true);
    private final Map<String, Deque<String>> hashes = new HashMap<>();

    private record Registered(String query, String caller) {
    }

    RegisteredQueries(int max, int maxPerCaller) {
        this.max = max;
        this.maxPerCaller = Math.min(max, maxPerCaller);
    }

    /** The document with a hash; null if there is none. */
    synchronized @Nullable String find(String hash) {
        Registered found = queries.get(hash);
        return found == null ? null : found.query;
    }

    /** Registers a document. It counts for the caller that registers it first. */
    synchronized void add(String hash, String query, String caller) {
        if (maxPerCaller == 0 || queries.containsKey(hash)) {
            return;
        }
        Deque<String> own = hashes.get(caller);
        if (own != null && own.size() >= maxPerCaller) {
            remove(own.peekFirst());
        } else if (queries.size() >= max) {
            remove(queries.keySet().iterator().next());
        }
        queries.put(hash, new Registered(query, caller));
        hashes.computeIfAbsent(caller, first -> new ArrayDeque<>()).add(hash);
    }

    private void remove(String hash) {
        Registered removed = queries.remove(hash);
        if (removed != null) {
            hashes.computeIfPresent(removed.caller, (caller, own) -> own.remove(hash) && own.isEmpty() ? null : own);
        }
    }
}
