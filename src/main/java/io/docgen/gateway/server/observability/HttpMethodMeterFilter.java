package io.docgen.gateway.server.observability;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Counts all unknown HTTP methods of requests to the gateway as {@code OTHER}. Clients can invent methods, and each
 * would become a time series. Other meters keep their {@code method}, which is a Java method in those of fault
 * tolerance.
 */
@Singleton
final class HttpMethodMeterFilter implements MeterFilter {

    private static final String REQUESTS = "http.server.";
    private static final String METHOD = "method";
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE",
            "CONNECT");

    @Override
    public Meter.Id map(Meter.Id meter) {
        if (!meter.getName().startsWith(REQUESTS)) {
            return meter;
        }
        String method = meter.getTag(METHOD);
        return method == null || KNOWN.contains(method) ? meter : meter.replaceTags(tags(meter));
    }

    private static List<Tag> tags(Meter.Id meter) {
        return meter.getTags().stream().map(tag -> tag.getKey().equals(METHOD) ? Tag.of(METHOD, "OTHER") : tag)
                .toList();
    }
}
