package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** A job that is being made: submitted, then pending, then done. Its file is there no sooner. */
final class JobInProgress implements World.JobSource {

    private final Function<String, JsonObject> running;
    private final JsonObject done;
    private final Clock clock;
    private final Duration duration;
    private final Runnable onCompletion;
    private Instant begun;
    private boolean completed;

    /**
     * @param running the job while it runs, given its status
     * @param done the job when it is done
     * @param begun when its life began; null for when it is first read
     * @param onCompletion is run once
     */
    JobInProgress(Function<String, JsonObject> running, JsonObject done, Clock clock, Duration duration, Instant begun,
            Runnable onCompletion) {
        this.running = running;
        this.done = done;
        this.clock = clock;
        this.duration = duration;
        this.begun = begun;
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
            return done;
        }
        return running.apply(age.multipliedBy(2).compareTo(duration) < 0 ? "submitted" : "pending");
    }
}
