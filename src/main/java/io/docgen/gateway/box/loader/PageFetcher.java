package io.docgen.gateway.box.loader;

import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.smallrye.mutiny.Uni;

/** Calls Box for one page of a list. */
@FunctionalInterface
public interface PageFetcher<T extends BoxEntry> {

    Uni<BoxPage<T>> page(BoxAuthHeaders headers, String marker, int limit);
}
