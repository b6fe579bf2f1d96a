package io.docgen.gateway.admission.persisted;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Queries that callers have sent with their hash. Each caller has a share: who registers more makes room among their own.
 * When all is full, the one that has not been asked for the longest goes.
 */
final class RegisteredQueries {

    private final int most;
    private final int mostOfCaller;
    private final Map<String, Registered> queries = new LinkedHashMap<>(16, .75f, true);
    private final Map<String, Deque<String>> hashes = new HashMap<>();

    private record Registered(String query, String caller) {
    }

    RegisteredQueries(int most, int mostOfCaller) {
        this.most = most;
        this.mostOfCaller = Math.min(most, mostOfCaller);
    }

    /** The query with a hash; null if there is none. */
    synchronized String find(String hash) {
        Registered found = queries.get(hash);
        return found == null ? null : found.query;
    }

    /** Keeps a query; it stays on account of the caller who was first. */
    synchronized void add(String hash, String query, String caller) {
        if (mostOfCaller == 0 || queries.containsKey(hash)) {
            return;
        }
        Deque<String> own = hashes.get(caller);
        if (own != null && own.size() >= mostOfCaller) {
            remove(own.peekFirst());
        } else if (queries.size() >= most) {
            remove(queries.keySet().iterator().next());
        }
        queries.put(hash, new Registered(query, caller));
        hashes.computeIfAbsent(caller, first -> new ArrayDeque<>()).add(hash);
    }

    private void remove(String hash) {
        String caller = queries.remove(hash).caller;
        Deque<String> own = hashes.get(caller);
        own.remove(hash);
        if (own.isEmpty()) {
            hashes.remove(caller);
        }
    }
}
