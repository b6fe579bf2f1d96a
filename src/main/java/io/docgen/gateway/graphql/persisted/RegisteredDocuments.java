package io.docgen.gateway.graphql.persisted;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents that clients have registered with their hash, bounded in number and in characters. A caller that exceeds
 * its own limit replaces its oldest documents. When a total limit is reached, the least recently used documents are
 * removed.
 */
final class RegisteredDocuments {

    private static final int CALLERS_AT_LIMIT = 4;

    private final int max;
    private final int maxPerCaller;
    private final long maxCharacters;
    private final Map<String, Registered> queries = new LinkedHashMap<>(16, .75f, true);
    private final Map<String, Share> shares = new HashMap<>();
    private long characters;

    /** The documents of one caller, oldest first. */
    private static final class Share {

        private final Deque<String> hashes = new ArrayDeque<>();
        private long characters;
    }

    private record Registered(String query, String caller) {
    }

    /** @param maxCharacters of all documents; one caller may have a fourth of them */
    RegisteredDocuments(int max, int maxPerCaller, long maxCharacters) {
        this.max = max;
        this.maxPerCaller = Math.min(max, maxPerCaller);
        this.maxCharacters = maxCharacters;
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
        Share own = shares.get(caller);
        while (own != null && (own.hashes.size() >= maxPerCaller
                || own.characters + query.length() > maxCharacters / CALLERS_AT_LIMIT)) {
            remove(own.hashes.peekFirst());
            own = shares.get(caller);
        }
        while (queries.size() >= max || !queries.isEmpty() && characters + query.length() > maxCharacters) {
            remove(queries.keySet().iterator().next());
        }
        queries.put(hash, new Registered(query, caller));
        characters += query.length();
        Share share = shares.computeIfAbsent(caller, first -> new Share());
        share.hashes.add(hash);
        share.characters += query.length();
    }

    private void remove(String hash) {
        Registered removed = queries.remove(hash);
        Share share = removed == null ? null : shares.get(removed.caller);
        if (share != null) {
            characters -= removed.query.length();
            share.characters -= removed.query.length();
            share.hashes.remove(hash);
            if (share.hashes.isEmpty()) {
                shares.remove(removed.caller);
            }
        }
    }
}
