package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A job that progresses with time: pending, then submitted, then ended. Its file exists when it has ended. */
final class SimulatedJob implements SandboxStore.JobSource {

    /** The share of its duration in which a job is pending. */
    private static final int PENDING = 4;
    /** Who reads a completed job this long after the read before asks anew. */
    private static final Duration REST = Duration.ofSeconds(10);

    private @Nullable Function<String, JsonObject> running;
    private @Nullable Supplier<Optional<JsonObject>> done;
    private final Clock clock;
    private final Duration duration;
    private @Nullable Runnable onCompletion;
    private final boolean startsByRead;
    private @Nullable Instant started;
    private Instant lastRead = Instant.EPOCH;
    private boolean completed;
    /** What it is for ever. Then nothing is kept of what it was made of. */
    private @Nullable JsonObject ended;

    /**
     * @param running the job before its end, by status
     * @param done the job after its end; empty as long as its document is not made
     * @param started the start; null for the first read of the job itself, and for a read after some time without any
     * @param onCompletion runs at each end
     */
    SimulatedJob(Function<String, JsonObject> running, Supplier<Optional<JsonObject>> done, Clock clock,
            Duration duration,
            @Nullable Instant started,
            Runnable onCompletion) {
        this.running = running;
        this.done = done;
        this.clock = clock;
        this.duration = duration;
        this.started = started;
        this.startsByRead = started == null;
        this.onCompletion = onCompletion;
    }

    @Override
    public synchronized JsonObject read() {
        Instant now = clock.instant();
        if (startsByRead && (started == null || completed && lastRead.plus(REST).isBefore(now))) {
            started = now;
            completed = false;
        }
        lastRead = now;
        return now();
    }

    @Override
    public synchronized JsonObject now() {
        if (running == null || done == null || onCompletion == null) {
            return Objects.requireNonNull(ended).copy();
        }
        Duration age = started == null ? Duration.ofSeconds(-1) : Duration.between(started, clock.instant());
        Optional<JsonObject> end = age.compareTo(duration) >= 0 ? done.get() : Optional.empty();
        if (end.isEmpty()) {
            return running.apply(age.multipliedBy(PENDING).compareTo(duration) < 0 ? "pending" : "submitted");
        }
        if (!completed) {
            completed = true;
            onCompletion.run();
        }
        if (!startsByRead) {
            ended = end.get().copy();
            running = null;
            done = null;
            onCompletion = null;
        }
        return end.get();
    }
}
