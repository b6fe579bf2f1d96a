package io.docgen.gateway.graphql.persisted;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Reads documents of the operator, at start and again when a file has changed: all of them, or none if one is wrong. It
 * looks at times and lengths, which works for every file system, also for the links of a ConfigMap.
 */
@Singleton
public class DocumentFiles {

    private static final Logger LOG = Logger.getLogger(DocumentFiles.class);

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final Consumer<Runnable> later;

    @Inject
    DocumentFiles(Vertx vertx) {
        this(look -> vertx.setTimer(INTERVAL.toMillis(), due -> vertx.executeBlocking((Callable<Void>) () -> {
            look.run();
            return null;
        }, false)));
    }

    /** @param later runs something after an interval, on a worker thread */
    DocumentFiles(Consumer<Runnable> later) {
        this.later = later;
    }

    /**
     * Reads documents now, and whenever they have changed, on a worker thread.
     *
     * @param setting that has the path, for messages
     * @param use takes the documents by id, and throws {@link IllegalArgumentException}, with what the path "is" or
     * "has", if they are wrong: nothing may have changed then
     * @throws ConfigurationException if they are wrong now. Later a log entry says so
     */
    public void read(Path path, String setting, Consumer<Map<String, String>> use) {
        List<String> known = state(path);
        load(path, setting, use);
        new Watch(path, known, () -> load(path, setting, use)).start();
    }

    private static void load(Path path, String setting, Consumer<Map<String, String>> use) {
        try {
            use.accept(TrustedDocumentLoader.read(path));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(setting + " is " + path + ", which " + wrong.getMessage() + ".");
        }
    }

    /** The files of a folder, or one, with what changes when they are written. */
    private static List<String> state(Path path) {
        List<String> state = new ArrayList<>();
        try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                state.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + " "
                        + file.toRealPath());
            }
        } catch (IOException unreadable) {
            state.add(unreadable.getClass().getName());
        }
        return state;
    }

    /** Looks at files again and again. A change counts when the files have stayed as they are for one interval. */
    private final class Watch {

        private final Path path;
        private final Runnable changed;
        private List<String> read;
        private List<String> seen;

        Watch(Path path, List<String> read, Runnable changed) {
            this.path = path;
            this.changed = changed;
            this.read = read;
            this.seen = read;
        }

        void start() {
            later.accept(() -> {
                look();
                start();
            });
        }

        private void look() {
            List<String> now = state(path);
            if (now.equals(seen) && !now.equals(read)) {
                read = now;
                try {
                    changed.run();
                } catch (ConfigurationException wrong) {
                    LOG.error(wrong.getMessage() + " The documents that were read before are used further on.");
                }
            }
            seen = now;
        }
    }
}
