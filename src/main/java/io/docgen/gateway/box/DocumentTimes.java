package io.docgen.gateway.box;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.docgen.gateway.support.BoundedNames;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long people wait for documents: from the request of a batch by this replica to the first read in which
 * its job has ended. A job that nobody has looked at for a while may have ended long before, so it is not measured.
 */
@Singleton
class DocumentTimes {

    /** Between a read in which the job has not ended and one in which it has. */
    static final Duration LOOKED_AT = Duration.ofSeconds(30);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MAX_JOBS = 10_000;

    private static final int MAX_TEMPLATES = 50;
    private static final int MAX_TEMPLATES_OF_CALLER = 20;
    private static final String OTHER = "other";
    private static final Duration[] BUCKETS = {Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5),
            Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofMinutes(1),
            Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(15)};

    private final RequestedBatches requested;
    private final MeterRegistry meters;
    private final Clock clock;
    private final BoundedNames templates;
    /** By template, then by outcome. */
    private final Map<String, Map<String, Timer>> timers = new ConcurrentHashMap<>();
    /** When a job was looked at last and had not ended; the end of time once it is measured. */
    private final Cache<String, Instant> pending = Caffeine.newBuilder().expireAfterWrite(REMEMBERED)
            .maximumSize(MAX_JOBS).build();

    @Inject
    DocumentTimes(RequestedBatches requested, MeterRegistry meters) {
        this(requested, meters, Clock.systemUTC());
    }

    DocumentTimes(RequestedBatches requested, MeterRegistry meters, Clock clock) {
        this.requested = requested;
        this.meters = meters;
        this.clock = clock;
        this.templates = new BoundedNames(MAX_TEMPLATES, MAX_TEMPLATES_OF_CALLER, this::remove,
                () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
    }

    /** A job as Box has just described it. */
    void seen(BoxDocgenJob job) {
        RequestedBatch batch = requested.ofThisReplica(job.batch().id());
        if (batch == null) {
            return;
        }
        Instant now = clock.instant();
        if (!job.isDone()) {
            pending.put(job.id(), now);
            return;
        }
        Instant before = pending.asMap().put(job.id(), Instant.MAX);
        Instant looked = before == null ? batch.requestedAt() : before;
        if (!looked.equals(Instant.MAX) && Duration.between(looked, now).compareTo(LOOKED_AT) <= 0) {
            record(job, batch, Duration.between(batch.requestedAt(), now));
        }
    }

    private void record(BoxDocgenJob job, RequestedBatch batch, Duration took) {
        String template = job.templateFile().id();
        String label = templates.isAdmitted(template, batch.caller()) ? template : OTHER;
        timers.computeIfAbsent(label, first -> new ConcurrentHashMap<>())
                .computeIfAbsent(job.status(), status -> Timer.builder("docgen.document")
                        .description("Time from the request of a document until it was seen to have ended")
                        .tags("template", label, "outcome", status).serviceLevelObjectives(BUCKETS).register(meters))
                .record(took);
    }

    private void remove(String template) {
        Map<String, Timer> left = timers.remove(template);
        if (left != null) {
            left.values().forEach(meters::remove);
        }
    }
}
