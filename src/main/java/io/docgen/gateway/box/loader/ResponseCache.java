package io.docgen.gateway.box.loader;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Cache of Box's responses, partitioned by caller; see {@link CacheConfig}. Callers have no shares: Box allows a user
 * 1000 calls a minute, so within the usual time to live of a minute one caller can fill a tenth of a cache.
 */
@Singleton
class ResponseCache {

    /** A response with its key takes about 1 KB; those of one region may take a 64th of the heap. */
    private static final long HEAP_BYTES_PER_ENTRY = 64 * 1024;

    private final Map<CacheRegion, CaffeineCache> regions = new EnumMap<>(CacheRegion.class);

    /**
     * @param caller the hash of the caller's credentials
     * @param read the name of the {@link ReadKey}
     */
    record CacheKey(String caller, String read) {

        /** Written out, because native executables interpret the generated method, which is slow. */
        @Override
        public boolean equals(Object other) {
            return other instanceof CacheKey key && read.equals(key.read) && caller.equals(key.caller);
        }

        @Override
        public int hashCode() {
            return 31 * caller.hashCode() + read.hashCode();
        }
    }

    ResponseCache(CacheConfig config, @CacheName("jobs") Cache jobs, @CacheName("file-versions") Cache fileVersions,
            @CacheName("files") Cache files) {
        configure(CacheRegion.JOB, jobs, config.jobs(), config.maxEntries());
        configure(CacheRegion.FILE_VERSION, fileVersions, config.fileVersions(), config.maxEntries());
        configure(CacheRegion.FILE, files, config.files(), config.maxEntries());
    }

    private void configure(CacheRegion region, Cache cache, Duration timeToLive, long maxEntries) {
        if (!timeToLive.isZero()) {
            CaffeineCache caffeine = cache.as(CaffeineCache.class);
            caffeine.setExpireAfterWrite(timeToLive);
            caffeine.setMaximumSize(Math.min(maxEntries, Runtime.getRuntime().maxMemory() / HEAP_BYTES_PER_ENTRY));
            regions.put(region, caffeine);
        }
    }

    /** The cached response, or null. */
    <T> @Nullable T find(CacheKey key, ReadKey<T> readKey) {
        CaffeineCache region = readKey.region() == null ? null : regions.get(readKey.region());
        CompletableFuture<T> response = region == null ? null : region.getIfPresent(key);
        return response == null ? null : response.getNow(null);
    }

    /** Caches a response if its region is enabled and the response is cacheable. */
    <T> void put(CacheKey key, ReadKey<T> readKey, T response) {
        CaffeineCache region = readKey.region() == null ? null : regions.get(readKey.region());
        if (region != null && readKey.cacheable().test(response)) {
            region.put(key, CompletableFuture.completedFuture(response));
        }
    }

    void invalidate(String caller) {
        regions.values().forEach(region -> region.invalidateIf(key -> ((CacheKey) key).caller().equals(caller))
                .subscribe().with(done -> {}));
    }
}
