package io.docgen.gateway.graphql.persisted;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Reads documents of the operator, at start and again when a file has changed: all of them, or none if one is wrong. It
 * looks at times and lengths, which works for every file system, also for the links of a ConfigMap.
 */
@Singleton
public class DocumentFiles {

    private static final Logger LOG = Logger.getLogger(DocumentFiles.class);

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    /** Whether files have the time of a change that nobody can set: of the content, the permissions or the name. */
    private static final boolean CHANGE_TIMES = FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    private final Consumer<Runnable> ticks;
    private final Executor worker;

    @Inject
    DocumentFiles(Vertx vertx) {
        this(tick -> vertx.setPeriodic(INTERVAL.toMillis(), due -> tick.run()), workers());
    }

    /**
     * @param ticks runs something at each interval, on one thread, which must not be blocked
     * @param worker has threads that may be blocked, and do not keep the process from ending
     */
    DocumentFiles(Consumer<Runnable> ticks, Executor worker) {
        this.ticks = ticks;
        this.worker = worker;
    }

    /** Not those of Vert.x: the process would wait for them when it ends. */
    static Executor workers() {
        return Executors.newCachedThreadPool(look -> {
            Thread thread = new Thread(look, "documents");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Reads documents now, and whenever they have changed, on a thread of their own.
     *
     * @param setting that has the path, for messages
     * @param use takes the documents by id, and throws {@link IllegalArgumentException}, with what the path "is" or
     * "has", if they are wrong: nothing may have changed then
     * @throws ConfigurationException if they are wrong now. Later a log entry says so
     */
    public void read(Path path, String setting, Consumer<Map<String, TrustedDocument>> use) {
        List<String> known = state(path);
        load(path, setting, use);
        DocumentWatch watch = new DocumentWatch(setting + " is " + path + ", which", () -> state(path), known,
                () -> reload(path, setting, use), worker);
        ticks.accept(watch::tick);
    }

    private static void load(Path path, String setting, Consumer<Map<String, TrustedDocument>> use) {
        try {
            use.accept(TrustedDocumentLoader.read(path));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(setting + " is " + path + ", which " + wrong.getMessage() + ".");
        }
    }

    private static void reload(Path path, String setting, Consumer<Map<String, TrustedDocument>> use) {
        try {
            load(path, setting, use);
        } catch (ConfigurationException wrong) {
            LOG.error(wrong.getMessage() + " The documents that were read before are used further on.");
        }
    }

    /** The files of a folder, or one, with what changes when they are written. */
    private static List<String> state(Path path) {
        List<String> state = new ArrayList<>();
        try {
            for (Path file : Files.isDirectory(path) ? DocumentReader.list(path) : List.of(path)) {
                state.add(file + " " + attributes(file));
            }
        } catch (IOException unreadable) {
            state.add(unreadable.getClass().getName());
        }
        return state;
    }

    private static String attributes(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file) + " " + file.toRealPath() + (CHANGE_TIMES
                    ? " " + Files.getAttribute(file, "unix:ctime")
                    : "");
        } catch (IOException unreadable) {
            return unreadable.getClass().getName();
        }
    }
}
