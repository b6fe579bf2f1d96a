package io.docgen.gateway.graphql.persisted;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents that clients have registered with their hash, bounded in number and in characters. A client that exceeds
 * its own limit replaces its oldest documents. When a total limit is reached, the least recently used documents are
 * removed.
 */
final class RegisteredDocuments {

    private static final int CLIENTS_AT_LIMIT = 4;

    private final int max;
    private final int maxPerClient;
    private final long maxCharacters;
    private final Map<String, Registered> queries = new LinkedHashMap<>(16, .75f, true);
    private final Map<String, Share> shares = new HashMap<>();
    private long characters;

    /** The documents of one client, oldest first. */
    private static final class Share {

        private final Deque<String> hashes = new ArrayDeque<>();
        private long characters;
    }

    private record Registered(String query, String clientKey) {
    }

    /** @param maxCharacters of all documents; one client may have a fourth of them */
    RegisteredDocuments(int max, int maxPerClient, long maxCharacters) {
        this.max = max;
        this.maxPerClient = Math.min(max, maxPerClient);
        this.maxCharacters = maxCharacters;
    }

    /** The document with a hash; null if there is none. */
    synchronized @Nullable String find(String hash) {
        Registered found = queries.get(hash);
        return found == null ? null : found.query;
    }

    /**
     * Registers a document. It counts for the client that registers it first.
     *
     * @return false if it was registered before
     */
    synchronized boolean add(String hash, String query, String clientKey) {
        if (queries.containsKey(hash)) {
            return false;
        }
        Share own = shares.get(clientKey);
        while (own != null && (own.hashes.size() >= maxPerClient
                || own.characters + query.length() > maxCharacters / CLIENTS_AT_LIMIT)) {
            remove(own.hashes.peekFirst());
            own = shares.get(clientKey);
        }
        while (queries.size() >= max || !queries.isEmpty() && characters + query.length() > maxCharacters) {
            remove(queries.keySet().iterator().next());
        }
        queries.put(hash, new Registered(query, clientKey));
        characters += query.length();
        Share share = shares.computeIfAbsent(clientKey, first -> new Share());
        share.hashes.add(hash);
        share.characters += query.length();
        return true;
    }

    private void remove(String hash) {
        Registered removed = queries.remove(hash);
        Share share = removed == null ? null : shares.get(removed.clientKey);
        if (share != null) {
            characters -= removed.query.length();
            share.characters -= removed.query.length();
            share.hashes.remove(hash);
            if (share.hashes.isEmpty()) {
                shares.remove(removed.clientKey);
            }
        }
    }
}
