package io.docgen.gateway.admission.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * How busy the processors are, of the whole machine or the container: whoever else keeps them busy, they are what there is.
 * Looked at when somebody asks, but not again within {@link #SAMPLE_MS}, so that no timer wakes a gateway that has nothing
 * to do.
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

    /** @param machine how busy it was since it was asked last, from 0 to 1; negative or not a number if unknown */
    CpuLoad(DoubleSupplier machine, LongSupplier millis) {
        this.machine = machine;
        this.millis = millis;
        this.next = new AtomicLong(millis.getAsLong());
    }

    /** From 0 to 1, over the last moments; negative or not a number if that is not known. */
    double load() {
        long due = next.get();
        long now = millis.getAsLong();
        if (now >= due && next.compareAndSet(due, now + SAMPLE_MS)) {
            load = machine.getAsDouble();
        }
        return load;
    }

    /** Whether there is nothing left of them. */
    boolean areSaturated() {
        return load() > SATURATED;
    }

    /** A native executable may have been built without what this needs, which it tells by an Error: then nobody knows. */
    private static double measured() {
        try {
            return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean
                    ? bean.getCpuLoad() : Double.NaN;
        } catch (RuntimeException | Error unknown) {
            return Double.NaN;
        }
    }
}
