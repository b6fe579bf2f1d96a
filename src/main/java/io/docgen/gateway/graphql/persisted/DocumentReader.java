package io.docgen.gateway.graphql.persisted;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the files of documents: regular ones, through links, and only as many as fit into memory. Opening a pipe or a
 * device could block for ever.
 */
final class DocumentReader {

    static final int MAX_FILES = 5000;

    /** Of all files together. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final String EXTENSION = ".graphql";

    private int left = MAX_BYTES;

    /** The files of documents in a folder, sorted, one more than may be read if there are too many. */
    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(EXTENSION)).limit(MAX_FILES + 1L)
                    .sorted().toList();
        } catch (UncheckedIOException unreadable) {
            throw new IOException(unreadable);
        }
    }

    /**
     * The text of a file.
     *
     * @param subject begins the sentence about what the file is, such as "has one.graphql, which "
     * @throws IllegalArgumentException if it cannot be read, with that sentence
     */
    String read(Path file, String subject) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new IllegalArgumentException(subject + (attributes.isDirectory()
                        ? "is a folder"
                        : "is no regular file, but a pipe, a socket or a device"));
            }
            byte[] content;
            try (InputStream in = Files.newInputStream(file)) {
                content = in.readNBytes(left + 1);
            }
            left -= content.length;
            if (left < 0) {
                throw new IllegalArgumentException(subject + "is too long: all documents together may have "
                        + MAX_BYTES / 1024 / 1024 + " MiB");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(subject + problem(file, unreadable), unreadable);
        }
    }

    /** What a file "is" that cannot be read. */
    static String problem(Path file, IOException unreadable) {
        if (unreadable instanceof NoSuchFileException) {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    ? "is a link to a file that does not exist"
                    : "does not exist";
        }
        if (unreadable instanceof CharacterCodingException) {
            return "is not in UTF-8";
        }
        return unreadable instanceof AccessDeniedException ? "the gateway has no permission to read" : "cannot be read";
    }
}
