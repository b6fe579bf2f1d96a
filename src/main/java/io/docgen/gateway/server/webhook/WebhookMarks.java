package io.docgen.gateway.server.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.docgen.gateway.shared.OtherReplicas;
import io.docgen.gateway.support.Joined;
import io.docgen.gateway.support.Sha256;
import io.smallrye.mutiny.Uni;
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

    private final OtherReplicas others;

    WebhookMarks(OtherReplicas others) {
        this.others = others;
    }

    /**
     * Adds the marks of a webhook. The result is false if one is known here or to another replica: a replay may have
     * others beside it. Never fails.
     */
    Uni<Boolean> add(List<String> marks) {
        List<String> hashed = marks.stream().map(Sha256::of).toList();
        return addHere(hashed)
                ? Joined.all(hashed.stream().map(hash -> others.claim("webhook:" + hash, REMEMBERED)).toList())
                        .map(claimed -> !claimed.contains(false))
                : Uni.createFrom().item(false);
    }

    private synchronized boolean addHere(List<String> hashed) {
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
