package io.docgen.gateway.server.http;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file of a page, which is a resource of the build. */
public final class BundledFile {

    private BundledFile() {
    }

    /** Whether the build has a file. */
    public static boolean exists(String path) {
        return Thread.currentThread().getContextClassLoader().getResource(path) != null;
    }

    /**
     * Reads a file.
     *
     * @param path such as {@code demo/index.html}
     * @throws IllegalStateException if the build does not have it
     */
    public static Buffer read(String path) {
        try (InputStream content = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalStateException("Resource " + path + " is missing from the build");
            }
            return Buffer.buffer(content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
