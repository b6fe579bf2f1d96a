package io.docgen.gateway.operation;

/**
 * The length of the response of Box that is being delivered by this thread. What is read has no length of its own, and
 * those that wait for it have to know what they hold.
 */
public final class DeliveredBytes {

    private static final ThreadLocal<Long> CURRENT = ThreadLocal.withInitial(() -> 0L);

    private DeliveredBytes() {
    }

    /** Delivers what was read from a response of this length. */
    public static void during(long length, Runnable delivery) {
        CURRENT.set(length);
        try {
            delivery.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** The length in bytes; 0 if the value does not come from a response just now, but for example from a cache. */
    public static long current() {
        return CURRENT.get();
    }
}
