package io.docgen.gateway.testsupport;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Runs something many times concurrently. */
public final class Concurrently {

    private Concurrently() {
    }

    /** Fails like the first failing run, and after 20 minutes. */
    public static void times(int times, IntConsumer action) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Callable<Void>> actions = IntStream.range(0, times).<Callable<Void>>mapToObj(i -> () -> {
                action.accept(i);
                return null;
            }).toList();
            for (Future<Void> done : threads.invokeAll(actions, 20, TimeUnit.MINUTES)) {
                done.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error assertion) {
                throw assertion;
            }
            throw new IllegalStateException(failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
