package io.docgen.gateway.server.connection;

import io.docgen.gateway.operation.UploadedFile;
import io.docgen.gateway.support.ReceivedBytes;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The file of a multipart request, between the request and who takes it. On the event loop of the request. */
final class IncomingFile extends UploadedFile {

    private final Context loop;
    private final long deadline;
    private final Runnable onDemand;
    private final Deque<Buffer> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private @Nullable Receiver receiver;
    private @Nullable UniEmitter<? super byte[]> peeking;
    private int peeked;
    private boolean taken;
    private boolean paused;
    private boolean ended;
    private boolean again;
    private @Nullable GatewayException failure;

    /**
     * @param deadline of the whole upload, as {@link System#nanoTime}
     * @param onDemand runs when the request is to go on
     */
    IncomingFile(String name, Context loop, long deadline, Runnable onDemand) {
        super(name);
        this.loop = loop;
        this.deadline = deadline;
        this.onDemand = onDemand;
    }

    @Override
    public void run(Runnable task) {
        loop.runOnContext(now -> task.run());
    }

    @Override
    public Duration timeLeft() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }

    @Override
    public Uni<byte[]> head(int length) {
        return Uni.createFrom().emitter(emitter -> run(() -> {
            if (taken) {
                emitter.fail(takenAlready());
                return;
            }
            peeked = length;
            peeking = emitter;
            peek();
            demand();
        }));
    }

    private void peek() {
        UniEmitter<? super byte[]> asking = peeking;
        if (asking == null || waitingBytes < peeked && !ended && failure == null) {
            return;
        }
        peeking = null;
        if (failure != null) {
            asking.fail(failure);
            return;
        }
        ReceivedBytes first = new ReceivedBytes();
        waiting.forEach(first::add);
        asking.complete(Arrays.copyOf(first.toBytes(), Math.min(peeked, waitingBytes)));
    }

    @Override
    public void send(Receiver to) {
        if (taken) {
            throw takenAlready();
        }
        taken = true;
        receiver = to;
        pass();
        demand();
    }

    private static GatewayException takenAlready() {
        return GatewayException.badUserInput("The file of a request can be uploaded once.");
    }

    @Override
    public void pause() {
        paused = true;
    }

    @Override
    public void resume() {
        paused = false;
        pass();
        demand();
    }

    /** Whether the request may go on: somebody takes what comes. */
    boolean isWanted() {
        return !ended && failure == null && waiting.isEmpty() && receiver != null && !paused || peeking != null;
    }

    private void demand() {
        if (isWanted()) {
            onDemand.run();
        }
    }

    void add(Buffer chunk) {
        waiting.add(chunk);
        waitingBytes += chunk.length();
        peek();
        pass();
    }

    void end() {
        ended = true;
        peek();
        pass();
    }

    /**
     * Has no effect after the end.
     *
     * @param again see {@link UploadedFile.Receiver#onFailure}
     */
    void fail(GatewayException reason, boolean again) {
        if (!ended && failure == null) {
            failure = reason;
            this.again = again;
            waiting.clear();
            peek();
            pass();
        }
    }

    private void pass() {
        while (receiver != null && failure == null && !paused && !waiting.isEmpty()) {
            Buffer next = Objects.requireNonNull(waiting.poll());
            waitingBytes -= next.length();
            receiver.onChunk(next);
        }
        Receiver last = receiver;
        if (last != null && failure != null) {
            receiver = null;
            last.onFailure(failure, again);
        } else if (last != null && ended && waiting.isEmpty()) {
            receiver = null;
            last.onEnd();
        }
    }
}
