package io.docgen.gateway.shared;

import io.vertx.redis.client.Response;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Logs that Redis does not answer, in one line however many commands fail, and what it refuses. Thread-safe. */
final class RedisErrors {

    private static final Logger LOG = Logger.getLogger(RedisErrors.class);

    /** Of a server that another one may have replaced: a new connection may lead there. */
    private static final Set<String> OF_SERVER = Set.of("READONLY", "LOADING", "MASTERDOWN", "CLUSTERDOWN");

    private static final long INTERVAL_NANOS = 60_000_000_000L;

    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicLong logged = new AtomicLong(System.nanoTime() - INTERVAL_NANOS);

    /** Whether Redis has answered that it does not execute a command, which says nothing of the connection. */
    static boolean isOfCommand(Throwable failure) {
        return failure instanceof Response && !OF_SERVER.contains(word(failure));
    }

    boolean isAway() {
        return away.get();
    }

    void answered() {
        if (away.compareAndSet(true, false)) {
            LOG.info("The store that the replicas share answers again");
        }
    }

    void failed(Throwable failure) {
        if (isOfCommand(failure)) {
            long last = logged.get();
            long now = System.nanoTime();
            if (now - last >= INTERVAL_NANOS && logged.compareAndSet(last, now)) {
                LOG.errorf("The store that the replicas share refuses commands: %s", word(failure));
            }
        } else if (away.compareAndSet(false, true)) {
            LOG.errorf("The store that the replicas share cannot be asked: %s. Check quarkus.redis.hosts.",
                    failure instanceof Response ? word(failure) : failure.getClass().getSimpleName());
        }
    }

    /** The kind of an error, such as {@code OOM}. What follows it may quote the command. */
    private static String word(Throwable failure) {
        return String.valueOf(failure.getMessage()).split(" ", 2)[0];
    }
}
