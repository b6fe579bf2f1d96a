package io.docgen.gateway.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Recorded responses of the real Box; {@code box/live/README.md} has their origin, date and completeness.
 */
public final class RecordedBox {

    private RecordedBox() {
    }

    /** @param name of a file in {@code box/live}, without its extension */
    public static String answer(String name) {
        try (InputStream recorded = RecordedBox.class.getResourceAsStream("/box/live/" + name + ".json")) {
            return new String(recorded.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
