package io.docgen.gateway.testsupport;

import java.util.HashMap;
import java.util.Map;

/**
 * In front of a {@link StubbedBox}, with all state per caller: caches and rate limits. Webhooks are enabled, and only
 * they can be the cause of a poll: the next one would be in an hour.
 */
public class CachingProfile extends StubbedBox {

    public static final String PRIMARY_KEY = "s3cret-primary-key";
    public static final String SECONDARY_KEY = "s3cret-webhook-key";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        config.putAll(Map.of("box.cache.jobs", "60s", "box.cache.file-versions", "60s", "box.cache.files", "60s",
                "box.rate-limit.max-retry-after", "4s"));
        config.putAll(Map.of("box.webhooks.primary-key", PRIMARY_KEY, "box.webhooks.secondary-key", SECONDARY_KEY,
                "box.polling.interval", "1h", "box.polling.max-interval", "1h",
                "box.timeout", "10s")); // calls wait for all callers
        return config;
    }
}
