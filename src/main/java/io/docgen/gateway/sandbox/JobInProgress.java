package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A job whose life begins when it is first read: submitted, pending, completed. Its file is there no sooner. */
final class JobInProgress implements World.JobSource {

    private final String id;
    private final String batchId;
    private final Clock clock;
    private final Duration duration;
    private final Runnable onCompletion;
    private Instant begun;
    private boolean completed;

    JobInProgress(String id, String batchId, Clock clock, Duration duration, Runnable onCompletion) {
        this.id = id;
        this.batchId = batchId;
        this.clock = clock;
        this.duration = duration;
        this.onCompletion = onCompletion;
    }

    @Override
    public synchronized JsonObject now() {
        Instant now = clock.instant();
        if (begun == null) {
            begun = now;
        }
        Duration age = Duration.between(begun, now);
        if (age.compareTo(duration) >= 0) {
            if (!completed) {
                completed = true;
                onCompletion.run();
            }
            return SandboxJob.completed(id, batchId);
        }
        boolean early = age.multipliedBy(2).compareTo(duration) < 0;
        return SandboxJob.withoutOutput(SandboxJob.begun(id, batchId, early ? "submitted" : "pending"));
    }
}
