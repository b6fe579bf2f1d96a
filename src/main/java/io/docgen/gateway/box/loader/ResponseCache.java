package io.docgen.gateway.box.loader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cache of Box's responses, partitioned by caller; see {@link CacheConfig}. Callers have no shares: Box allows a user
 * 1000 calls a minute, so within the usual time to live of a minute one caller can fill a tenth of a cache.
 */
@Singleton
class ResponseCache {

    /** A response with its key takes about 1 KB; those of one region may take a 64th of the heap. */
    private static final long HEAP_BYTES_PER_ENTRY = 64 * 1024;

    /** Of one region. Ten callers at the limit of Box fill it within the usual time to live. */
    private static final int MAX_ENTRIES = 10_000;

    private final Map<CacheRegion, Cache<CacheKey, Object>> regions = new EnumMap<>(CacheRegion.class);

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

    ResponseCache(CacheConfig config, MeterRegistry registry) {
        Map<CacheRegion, Duration> timesToLive = Map.of(CacheRegion.JOB, config.jobs(), CacheRegion.FILE_VERSION,
                config.fileVersions(), CacheRegion.FILE, config.files());
        long maxEntries = Math.min(MAX_ENTRIES, Runtime.getRuntime().maxMemory() / HEAP_BYTES_PER_ENTRY);
        timesToLive.forEach((region, timeToLive) -> {
            if (!timeToLive.isZero()) {
                Cache<CacheKey, Object> cache = Caffeine.newBuilder().expireAfterWrite(timeToLive)
                        .maximumSize(maxEntries).recordStats().build();
                regions.put(region, CaffeineCacheMetrics.monitor(registry, cache, region.metric()));
            }
        });
    }

    /** The cached response, or null. */
    @SuppressWarnings("unchecked") // the name of a read key implies the type of the response
    <T> @Nullable T find(CacheKey key, ReadKey<T> readKey) {
        Cache<CacheKey, Object> region = region(readKey);
        return region == null ? null : (T) region.getIfPresent(key);
    }

    /** Caches a response if its region is enabled and the response is cacheable. */
    <T> void put(CacheKey key, ReadKey<T> readKey, T response) {
        Cache<CacheKey, Object> region = region(readKey);
        if (region != null && readKey.cacheable().test(response)) {
            region.put(key, response);
        }
    }

    void invalidate(String caller) {
        regions.values().forEach(region -> region.asMap().keySet().removeIf(key -> key.caller().equals(caller)));
    }

    private @Nullable Cache<CacheKey, Object> region(ReadKey<?> readKey) {
        return readKey.region() == null ? null : regions.get(readKey.region());
    }
}
