package io.docgen.gateway.shared;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Values that all replicas see, each with a lifetime. Every method fails with {@link SharedStoreException} if the store
 * cannot be asked, after half a second at the latest; then a value may have been stored or not.
 */
public interface SharedStore {

    /**
     * Stores a value, unless there is one under this key.
     *
     * @return that one; null if there was none
     */
    Uni<@Nullable String> putIfAbsent(String key, String value, Duration lifetime);

    /** The value under a key; null if there is none. */
    Uni<@Nullable String> find(String key);

    /** Stores a value, in place of the one under this key if there is one. */
    Uni<Void> put(String key, String value, Duration lifetime);

    /**
     * Replaces a value, unless another replica has replaced it meanwhile.
     *
     * @param before the value that is expected under the key
     * @return whether it was there, and is replaced
     */
    Uni<Boolean> replace(String key, String before, String after, Duration lifetime);

    /** Whether it has not answered the last time. */
    boolean isAway();

    /** What it has refused a command with in the last minute, such as {@code OOM}; empty if nothing. */
    default String refused() {
        return "";
    }
}
