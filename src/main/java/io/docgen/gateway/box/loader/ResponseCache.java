package io.docgen.gateway.box.loader;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Answers of Box's that are given again for a while to the caller who got them; see {@link CacheConfig}. */
@ApplicationScoped
class ResponseCache {

    private final Map<ReadKey.Kind, CaffeineCache> caches = new EnumMap<>(ReadKey.Kind.class);

    /** @param caller the hash of who asked */
    record Key(String caller, String fact) {
    }

    ResponseCache(CacheConfig config, @CacheName("jobs") Cache jobs, @CacheName("file-versions") Cache fileVersions,
            @CacheName("files") Cache files) {
        add(ReadKey.Kind.JOB, jobs, config.jobs(), config.maxEntries());
        add(ReadKey.Kind.FILE_VERSION, fileVersions, config.fileVersions(), config.maxEntries());
        add(ReadKey.Kind.FILE, files, config.files(), config.maxEntries());
    }

    private void add(ReadKey.Kind kind, Cache cache, Duration time, long most) {
        if (!time.isZero()) {
            CaffeineCache caffeine = cache.as(CaffeineCache.class);
            caffeine.setExpireAfterWrite(time);
            caffeine.setMaximumSize(most);
            caches.put(kind, caffeine);
        }
    }

    /** Null if there is none. */
    <T> T find(Key key, ReadKey<T> fact) {
        CaffeineCache cache = fact.kind() == null ? null : caches.get(fact.kind());
        CompletableFuture<T> answer = cache == null ? null : cache.getIfPresent(key);
        return answer == null ? null : answer.getNow(null);
    }

    <T> void keep(Key key, ReadKey<T> fact, T answer) {
        CaffeineCache cache = fact.kind() == null ? null : caches.get(fact.kind());
        if (cache != null && fact.lasting().test(answer)) {
            cache.put(key, CompletableFuture.completedFuture(answer));
        }
    }

    void forget(String caller) {
        caches.values().forEach(cache -> cache.invalidateIf(key -> ((Key) key).caller().equals(caller))
                .subscribe().with(done -> { }));
    }
}
