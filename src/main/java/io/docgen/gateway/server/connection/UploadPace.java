package io.docgen.gateway.server.connection;

/**
 * How fast a client sends an upload. It has the same time for what comes before the file, and for each part of the file
 * that is as large as the memory of an upload, so that it holds that no more cheaply than by other requests. While the
 * gateway does not read, no time passes. Times are those of {@link System#nanoTime}.
 */
final class UploadPace {

    private static final long PART = UploadBudget.BYTES_OF_FILE;

    private final long timeout;
    private long since;
    private long bytes;
    private long paused;
    private boolean isPaused;

    UploadPace(long timeout, long now) {
        this.timeout = timeout;
        this.since = now;
    }

    /** The file begins. */
    void begin(long now) {
        since = now;
        bytes = 0;
    }

    /** A piece of the file has arrived. */
    void received(int length, long now) {
        bytes += length;
        if (bytes >= PART) {
            begin(now);
        }
    }

    void pause(long now) {
        paused = now;
        isPaused = true;
    }

    void resume(long now) {
        since += now - paused;
        isPaused = false;
    }

    boolean isTooSlow(long now) {
        return !isPaused && now - since > timeout;
    }
}
