package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.smallrye.faulttolerance.api.CustomBackoffStrategy;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long one read waits before each retry: what Box asks for in {@code Retry-After} if it is not over yet, else a pause that doubles each
 * time with up to half of it added at random, so that callers who failed together do not come back together.
 *
 * <p>A wait that would outlast the time for retries is not begun, nor one for which the {@link RetryBudget} has nothing
 * left: the failure is thrown instead, which ends the retries at once, and the caller learns of {@code retryAfter} while
 * it is still true.
 */
final class RetryBackoff implements CustomBackoffStrategy {

    private final long started = System.nanoTime();
    private final Duration longest;
    private final RetryBudget budget;
    private long pause;

    RetryBackoff(BoxConfig.Retry config, RetryBudget budget) {
        this.longest = config.budget();
        this.budget = budget;
        this.pause = config.delay().toMillis();
    }

    @Override
    public synchronized long nextDelayInMillis(Throwable failure) {
        BoxException box = BoxExceptionMapper.of(failure);
        boolean saysWhen = box.retryAfter() != null && !box.retryAfter().isZero();
        long wait = saysWhen ? box.retryAfter().toMillis() : withJitter(pause);
        pause *= 2;
        Duration spent = Duration.ofNanos(System.nanoTime() - started);
        if (spent.plusMillis(wait).compareTo(longest) > 0 || !budget.take()) {
            throw box;
        }
        return wait;
    }

    private static long withJitter(long millis) {
        return millis + ThreadLocalRandom.current().nextLong(millis / 2 + 1);
    }
}
