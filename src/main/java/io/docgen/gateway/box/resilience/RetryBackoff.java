package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.smallrye.faulttolerance.api.CustomBackoffStrategy;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The delay before each retry of one call: {@code Retry-After} where Box sent it, else exponential backoff with up to
 * 50 % jitter, so that calls that failed together are not retried together.
 *
 * <p>If the delay would exceed {@code box.retry.max-duration}, or the {@link RetryBudget} is used up, the failure is
 * thrown instead. That ends the retries at once, so the client sees {@code retryAfter} while it is still correct.
 */
final class RetryBackoff implements CustomBackoffStrategy {

    private final long started = System.nanoTime();
    private final Duration longest;
    private final RetryBudget budget;
    private long pause;

    RetryBackoff(BoxConfig.Retry config, RetryBudget budget) {
        this.longest = config.maxDuration();
        this.budget = budget;
        this.pause = config.delay().toMillis();
    }

    @Override
    public synchronized long nextDelayInMillis(Throwable failure) {
        BoxException box = BoxExceptionMapper.of(failure);
        Duration sent = box.retryAfter();
        long wait = sent == null || sent.isZero() ? withJitter(pause) : sent.toMillis();
        pause *= 2;
        Duration spent = Duration.ofNanos(System.nanoTime() - started);
        if (spent.plusMillis(wait).compareTo(longest) > 0 || !budget.tryTake()) {
            throw box;
        }
        return wait;
    }

    private static long withJitter(long millis) {
        return millis + ThreadLocalRandom.current().nextLong(millis / 2 + 1);
    }
}
