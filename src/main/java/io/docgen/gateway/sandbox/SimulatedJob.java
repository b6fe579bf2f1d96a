package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A job that progresses with time: pending, then submitted, then ended. Its file exists when it has ended. */
final class SimulatedJob implements SandboxStore.JobSource {

    /** The share of its duration in which a job is pending. */
    private static final int PENDING = 4;

    private final Function<String, JsonObject> running;
    private final JsonObject done;
    private final Clock clock;
    private final Duration duration;
    private final Runnable onCompletion;
    private @Nullable Instant started;
    private boolean completed;

    /**
     * @param running the job before its end, by status
     * @param done the job after its end
     * @param started the start; null for the first read of the job itself
     * @param onCompletion runs once, at the end
     */
    SimulatedJob(Function<String, JsonObject> running, JsonObject done, Clock clock, Duration duration,
            @Nullable Instant started,
            Runnable onCompletion) {
        this.running = running;
        this.done = done;
        this.clock = clock;
        this.duration = duration;
        this.started = started;
        this.onCompletion = onCompletion;
    }

    @Override
    public synchronized JsonObject read() {
        if (started == null) {
            started = clock.instant();
        }
        return now();
    }

    @Override
    public synchronized JsonObject now() {
        Duration age = started == null ? Duration.ofSeconds(-1) : Duration.between(started, clock.instant());
        if (age.compareTo(duration) >= 0) {
            if (!completed) {
                completed = true;
                onCompletion.run();
            }
            return done;
        }
        return running.apply(age.multipliedBy(PENDING).compareTo(duration) < 0 ? "pending" : "submitted");
    }
}
