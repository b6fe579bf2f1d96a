package io.docgen.gateway.box.loader;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a read of Box, and says how its response may be reused by the same caller. It is never reused for another
 * caller.
 *
 * @param name names the read in full, such as {@code files/123}: two reads of the same name are the same read
 * @param secret whether each operation needs a response of its own, because Box mints a token for each call
 * @param region where the response is cached; null if it is not
 * @param cacheable which responses are cached
 */
public record ReadKey<T>(String name, boolean secret, @Nullable CacheRegion region, Predicate<T> cacheable) {

    /** A read that is not cached. Operations that need it at the same moment share one call. */
    public static <T> ReadKey<T> of(String name) {
        return new ReadKey<>(name, false, null, response -> false);
    }

    /** A read whose response is a credential, such as a download URL. It is neither cached nor shared. */
    public static <T> ReadKey<T> secret(String name) {
        return new ReadKey<>(name, true, null, response -> false);
    }

    /** The same read, cached in a region if the response is cacheable. */
    public ReadKey<T> cachedIn(CacheRegion where, Predicate<T> which) {
        return new ReadKey<>(name, secret, where, which);
    }
}
