package io.docgen.gateway.box;

import io.smallrye.mutiny.Uni;

/** Calls Box for a page of a list. */
@FunctionalInterface
interface PageCall<T> {

    Uni<BoxPage<T>> page(String authorization, String marker, int limit);
}
