package io.docgen.gateway.server.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * The CPU load of the machine or container, caused by any process. Measured on demand, at most once in
 * {@link #SAMPLE_MS}.
 */
final class CpuLoad {

    static final int SAMPLE_MS = 50;

    private static final long NANOS = 1_000_000;
    private static final double SATURATED = 0.9;

    private final DoubleSupplier machine;
    private final LongSupplier millis;
    private final AtomicLong next;
    private volatile double load;

    CpuLoad() {
        this(CpuLoad::measured, () -> System.nanoTime() / NANOS);
    }

    /** @param machine the load since its last call, from 0 to 1; negative or NaN if unknown */
    CpuLoad(DoubleSupplier machine, LongSupplier millis) {
        this.machine = machine;
        this.millis = millis;
        this.next = new AtomicLong(millis.getAsLong());
    }

    /** The recent load, from 0 to 1; negative or NaN if unknown. */
    double load() {
        long due = next.get();
        long now = millis.getAsLong();
        if (now >= due && next.compareAndSet(due, now + SAMPLE_MS)) {
            load = machine.getAsDouble();
        }
        return load;
    }

    /** Whether the load is near its maximum. */
    boolean isSaturated() {
        return load() > SATURATED;
    }

    /** A native executable without the required classes throws an Error; the load is unknown then. */
    private static double measured() {
        try {
            return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean
                    ? bean.getCpuLoad()
                    : Double.NaN;
        } catch (RuntimeException | Error unknown) {
            return Double.NaN;
        }
    }
}
