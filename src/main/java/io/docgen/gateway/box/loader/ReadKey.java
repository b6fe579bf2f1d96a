package io.docgen.gateway.box.loader;

import java.util.function.Predicate;

/**
 * Something that can be read from Box, and how its answer may be used again by the same caller; never by another.
 *
 * @param name names what is read, in full: two facts with the same name are one
 * @param secret whether each operation needs an answer of its own, because Box makes a new one for each call
 * @param kind where the answer is kept for a while; null for nowhere
 * @param lasting which answers are worth it
 */
public record ReadKey<T>(String name, boolean secret, Kind kind, Predicate<T> lasting) {

    /** What is kept, each kind for its own time. */
    public enum Kind {
        JOB, FILE_VERSION, FILE
    }

    /** Read anew by each operation, but operations that read it at the same moment share one call. */
    public static <T> ReadKey<T> of(String name) {
        return new ReadKey<>(name, false, null, answer -> false);
    }

    /** A link that lets in whoever has it. */
    public static <T> ReadKey<T> secret(String name) {
        return new ReadKey<>(name, true, null, answer -> false);
    }

    /** Kept for the time that its kind is. */
    public ReadKey<T> kept(Kind where, Predicate<T> which) {
        return new ReadKey<>(name, secret, where, which);
    }
}
