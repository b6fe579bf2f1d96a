package io.docgen.gateway.box.loader;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/**
 * A list of Box that is read page by page, also in the callbacks of a {@code Uni}.
 */
@FunctionalInterface
public interface PagedSource<T extends BoxEntry> {

    /**
     * A page of the list.
     *
     * @param marker the start of the page, as Box sent it; null for the first page
     * @param limit 1 to 1000; Box silently reduces more to 1000
     */
    Uni<BoxPage<T>> page(@Nullable String marker, int limit);
}
