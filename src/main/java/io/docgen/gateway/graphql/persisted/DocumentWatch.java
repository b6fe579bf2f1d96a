package io.docgen.gateway.graphql.persisted;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Looks at files again and again. A change counts when the files have stayed as they are for one interval. A file
 * system may not answer for a long time: a look has a thread of its own, and the next one waits for it.
 */
final class DocumentWatch {

    /** Intervals until a look that has not ended is reported. */
    static final int OVERDUE = 15;

    private static final Logger LOG = Logger.getLogger(DocumentFiles.class);

    private final String name;
    private final Supplier<List<String>> state;
    private final Runnable changed;
    private final Executor worker;
    private List<String> read;
    private List<String> seen;
    private volatile boolean looking;
    private int waited;

    /**
     * @param name of the files, in messages
     * @param state of the files, which differs when one has changed
     * @param read the state when the files were read
     * @param changed reads them again
     * @param worker has threads that may block
     */
    DocumentWatch(String name, Supplier<List<String>> state, List<String> read, Runnable changed, Executor worker) {
        this.name = name;
        this.state = state;
        this.read = read;
        this.seen = read;
        this.changed = changed;
        this.worker = worker;
    }

    /** Call it once per interval, always on the same thread. */
    void tick() {
        if (!looking) {
            looking = true;
            waited = 0;
            worker.execute(this::look);
        } else if (++waited == OVERDUE) {
            LOG.errorf("%s does not answer. Its documents are read again when it does. Those that were read before are"
                    + " used further on.", name);
        }
    }

    private void look() {
        try {
            List<String> now = state.get();
            if (now.equals(seen) && !now.equals(read)) {
                read = now;
                changed.run();
            }
            seen = now;
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "%s cannot be read.", name);
        } finally {
            looking = false;
        }
    }
}
