package io.docgen.gateway.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Logs that Redis does not answer, and what it refuses, in few lines however many commands fail, or fail and succeed in
 * turn. Thread-safe.
 */
final class RedisErrors {

    private static final Logger LOG = Logger.getLogger(RedisErrors.class);

    /** Of a server that another one may have replaced: a new connection may lead there. */
    private static final Set<String> OF_SERVER = Set.of("READONLY", "LOADING", "MASTERDOWN", "CLUSTERDOWN");

    /** Between two lines of the same kind. */
    private static final Duration INTERVAL = Duration.ofSeconds(60);

    private static final String CANNOT_BE_ASKED = "";

    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final Cache<String, Boolean> logged;
    private volatile String refused = "";
    private volatile long refusedAt;
    private final LongSupplier nanos;

    RedisErrors() {
        this(System::nanoTime);
    }

    RedisErrors(LongSupplier nanos) {
        this.nanos = nanos;
        this.logged = Caffeine.newBuilder().expireAfterWrite(INTERVAL).maximumSize(16).ticker(nanos::getAsLong).build();
    }

    /** Whether Redis has answered that it does not execute a command, which says nothing of the connection. */
    static boolean isOfCommand(Throwable failure) {
        return failure instanceof Response && !OF_SERVER.contains(word(failure));
    }

    boolean isAway() {
        return away.get();
    }

    /** What Redis has refused a command with in the last minute, such as {@code OOM}; empty if nothing. */
    String refused() {
        return nanos.getAsLong() - refusedAt < INTERVAL.toNanos() ? refused : "";
    }

    void answered() {
        if (away.compareAndSet(true, false) && announced.compareAndSet(true, false)) {
            LOG.info("The store that the replicas share answers again");
        }
    }

    void failed(Throwable failure) {
        if (isOfCommand(failure)) {
            refused = word(failure);
            refusedAt = nanos.getAsLong();
            if (isDue(refused)) {
                LOG.errorf("The store that the replicas share refuses commands: %s", refused);
            }
        } else if (away.compareAndSet(false, true) && isDue(CANNOT_BE_ASKED)) {
            announced.set(true);
            LOG.errorf("The store that the replicas share cannot be asked: %s. Check quarkus.redis.hosts.",
                    cause(failure));
        }
    }

    private boolean isDue(String line) {
        return logged.asMap().putIfAbsent(line, true) == null;
    }

    /** Vert.x fails with a mere throwable, whose message says why, if a connection cannot be configured. */
    private static String cause(Throwable failure) {
        if (failure instanceof Response) {
            return word(failure);
        }
        return failure instanceof Exception
                ? failure.getClass().getSimpleName()
                : String.valueOf(failure.getMessage()).replaceAll("\\w+://\\S+", "…"); // may have a password
    }

    /** The kind of an error, such as {@code OOM}. What follows it may quote the command. */
    private static String word(Throwable failure) {
        return String.valueOf(failure.getMessage()).split(" ", 2)[0];
    }
}
