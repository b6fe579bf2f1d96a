package io.docgen.gateway.docgen.live;

import io.docgen.gateway.box.loader.CacheRegion;
import io.docgen.gateway.box.loader.KnownReads;
import io.docgen.gateway.box.loader.ReadKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The reads of one poll, which the operations for its news use again, and the files of all polls of a poller, so that a
 * file is read once in all.
 */
final class Poll implements KnownReads {

    /** More than a subscription selects. Further ones are read for each event. */
    private static final int MAX_FILES = 1000;
    private static final long BYTES_OF_FILE = 1200;

    private final Map<String, Object> responses = new ConcurrentHashMap<>();
    private final Map<String, Object> files;

    private Poll(Map<String, Object> files) {
        this.files = files;
    }

    static Poll first() {
        return new Poll(new ConcurrentHashMap<>());
    }

    Poll next() {
        return new Poll(files);
    }

    /** About the memory of the files, which are kept longer than this poll. */
    long bytes() {
        return files.size() * BYTES_OF_FILE;
    }

    @Override
    public @Nullable Object find(ReadKey<?> key) {
        Object response = responses.get(key.name());
        return response == null ? files.get(key.name()) : response;
    }

    @Override
    public void made(ReadKey<?> key, Object response) {
        if (key.region() != CacheRegion.FILE && key.region() != CacheRegion.FILE_VERSION) {
            responses.put(key.name(), response);
        } else if (files.size() < MAX_FILES) {
            files.put(key.name(), response);
        }
    }
}
