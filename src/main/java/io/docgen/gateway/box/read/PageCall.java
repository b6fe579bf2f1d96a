package io.docgen.gateway.box.read;

import io.docgen.gateway.box.caller.Credentials;
import io.smallrye.mutiny.Uni;

/** Calls Box for a page of a list. */
@FunctionalInterface
public interface PageCall<T extends BoxEntry> {

    Uni<BoxPage<T>> page(Credentials credentials, String marker, int limit);
}
