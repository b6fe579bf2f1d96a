package io.docgen.gateway.box.loader;

import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Calls Box for one page of a list. */
@FunctionalInterface
public interface PageFetcher<T extends BoxEntry> {

    Uni<BoxPage<T>> page(BoxAuthHeaders headers, @Nullable String marker, int limit);
}
