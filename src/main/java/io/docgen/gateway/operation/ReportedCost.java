package io.docgen.gateway.operation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The cost of an operation, which its client has asked for.
 *
 * @param announced about the number of calls to Box that it may make
 * @param limit the highest that is executed
 */
record ReportedCost(int announced, int limit) {

    /**
     * What the result says of it.
     *
     * @param actual the calls that were made
     * @param rateLimit the time until the client may call Box again, or null if it may; itself null if Box was not
     * needed
     */
    Map<String, Object> extension(int actual, @Nullable Supplier<@Nullable Duration> rateLimit) {
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("announced", announced);
        extension.put("actual", actual);
        extension.put("limit", limit);
        if (rateLimit != null) {
            Duration left = rateLimit.get();
            extension.put("rateLimit", left == null
                    ? Map.of("limited", false)
                    : Map.of("limited", true, "retryAfter", left.toSeconds()));
        }
        return extension;
    }
}
