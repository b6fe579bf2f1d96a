package io.docgen.gateway.server.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.docgen.gateway.support.Sha256;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Remembers the webhooks that were accepted, by hashes: the headers that mark one may be 20 KB long. Thread-safe. */
final class WebhookMarks {

    /** Longer than a signature is valid, into the past and the future. */
    private static final Duration REMEMBERED = Duration.ofMinutes(21);
    private static final int MAX_REMEMBERED = 100_000;

    private final Cache<String, Boolean> hashes = Caffeine.newBuilder().expireAfterWrite(REMEMBERED)
            .maximumSize(MAX_REMEMBERED).build();

    /**
     * Adds the marks of a webhook. Returns false, and adds none, if one is known: a replay may have others beside it.
     */
    synchronized boolean add(List<String> marks) {
        List<String> hashed = marks.stream().map(Sha256::of).toList();
        if (hashed.stream().anyMatch(hashes.asMap()::containsKey)) {
            return false;
        }
        hashed.forEach(hash -> hashes.put(hash, true));
        return true;
    }

    /** What is kept. */
    Set<String> kept() {
        return hashes.asMap().keySet();
    }
}
