package io.docgen.gateway.testsupport.wire;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Writes to a socket in pieces, each of which is a record over TLS, in order and with a pause now and then. Used on the
 * event loop of the socket.
 */
final class CutWriter {

    private static final int PAUSE_MS = 3;
    private static final int RESPONSES_PER_PAUSE = 8;

    private final Vertx vertx;
    private final NetSocket socket;
    private final Queue<Runnable> writes = new ArrayDeque<>();
    private boolean paused;

    CutWriter(Vertx vertx, NetSocket socket) {
        this.vertx = vertx;
        this.socket = socket;
    }

    void writeWhole(Buffer bytes) {
        then(() -> socket.write(bytes));
    }

    void write(Buffer bytes, Cuts cuts) {
        int pauseAfter = cuts.oneIn(RESPONSES_PER_PAUSE) ? cuts.upTo(10) : 0;
        int index = 0;
        for (Buffer piece : cuts.pieces(bytes)) {
            writes.add(() -> socket.write(piece));
            if (++index == pauseAfter) {
                writes.add(this::pause);
            }
        }
        run();
    }

    /** After everything that was written before. */
    void then(Runnable action) {
        writes.add(action);
        run();
    }

    private void pause() {
        paused = true;
        vertx.setTimer(PAUSE_MS, over -> {
            paused = false;
            run();
        });
    }

    private void run() {
        while (!paused && !writes.isEmpty()) {
            writes.remove().run();
        }
    }
}
