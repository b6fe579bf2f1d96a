package io.docgen.gateway.server.connection;

import io.docgen.gateway.server.load.LoadShedder;
import io.docgen.gateway.server.load.WaitLimiter;
import io.docgen.gateway.support.error.GatewayException;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.smallrye.health.runtime.ShutdownReadinessCheck;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * The way to the end of the process: readiness fails, after a delay nothing more is executed, and what is being
 * executed gets its answer. Only then Quarkus closes the server.
 *
 * <p>The graceful shutdown of Quarkus does not do it: it never rejects a request, and so executes and cuts those that
 * come between its last look at the number of requests and the closing of the server. It also waits for WebSockets as
 * for requests.
 */
@Singleton
public class GracefulShutdown {

    private static final Logger LOG = Logger.getLogger(GracefulShutdown.class);
    private static final long CHECK_INTERVAL_MS = 10;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ShutdownConfig config;
    private final LoadShedder operations;
    private final WaitLimiter waits;
    private final ShutdownReadinessCheck readiness;
    private final List<Connections> connections = new CopyOnWriteArrayList<>();
    private volatile boolean begun;
    private volatile boolean refusing;

    /** Connections that would stay open: those of subscriptions. */
    public interface Connections {

        /** Closes those on which no answer is due. It is called until all are closed. */
        void release();

        /** Whether all are closed. */
        boolean areClosed();
    }

    GracefulShutdown(ShutdownConfig config, LoadShedder operations, WaitLimiter waits,
            @Readiness ShutdownReadinessCheck readiness) {
        this.config = config;
        this.operations = operations;
        this.waits = waits;
        this.readiness = readiness;
    }

    /** Has these connections closed before the end. */
    public void closes(Connections open) {
        connections.add(open);
    }

    /** Whether the process is about to end. Requests are still served, but clients go elsewhere for the next. */
    public boolean isBegun() {
        return begun;
    }

    /**
     * Whether nothing is executed any more. Ask it when the operation is counted by the {@link LoadShedder}: then it is
     * either refused or waited for.
     */
    public boolean isRefusing() {
        return refusing;
    }

    /** The error for what is refused. */
    public GatewayException refusal() {
        return GatewayException.overloaded("The gateway is about to restart. Try again in a moment.", RETRY_AFTER);
    }

    /** Quarkus goes on when this returns. */
    void onShutdown(@Observes ShutdownDelayInitiatedEvent initiated) throws InterruptedException {
        readiness.shutdown(); // now: Quarkus may do so after this
        begun = true;
        Thread.sleep(config.delay().toMillis());
        refusing = true;
        long end = System.nanoTime() + config.timeout().toNanos();
        if (!await(this::isOver, end)) {
            LOG.warnf("After %s, %d operations have not ended. They are broken off.", config.timeout(),
                    operations.unanswered());
        }
    }

    private boolean isOver() {
        waits.endAll(); // again and again: what was admitted before may begin to wait, or to stream, only now
        connections.forEach(Connections::release);
        return operations.unanswered() == 0 && connections.stream().allMatch(Connections::areClosed);
    }

    private static boolean await(BooleanSupplier condition, long end) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            Thread.sleep(CHECK_INTERVAL_MS);
        }
        return true;
    }
}
