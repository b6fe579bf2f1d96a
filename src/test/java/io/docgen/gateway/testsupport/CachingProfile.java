package io.docgen.gateway.testsupport;

import java.util.HashMap;
import java.util.Map;

/**
 * In front of a {@link StubbedBox}, with all state per caller: caches and rate limits.
 */
public class CachingProfile extends StubbedBox {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        config.putAll(Map.of("box.cache.jobs", "60s", "box.cache.file-versions", "60s", "box.cache.files", "60s",
                "box.rate-limit.max-retry-after", "4s"));
        return config;
    }
}
