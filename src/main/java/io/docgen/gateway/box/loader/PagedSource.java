package io.docgen.gateway.box.loader;

import io.smallrye.mutiny.Uni;

/**
 * A list of Box's that is read page by page. Get it in the body of a resolver method; read it wherever you like, also in
 * the callbacks of a {@code Uni}.
 */
@FunctionalInterface
public interface PagedSource<T extends BoxEntry> {

    /**
     * @param marker where the page starts, as Box gave it; null for the start of the list
     * @param limit 1 to 1000; Box silently takes 1000 for more
     */
    Uni<BoxPage<T>> page(String marker, int limit);
}
