package io.docgen.gateway.box;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Box's folders. Call from the body of a resolver method; every {@code Uni} fails with {@link BoxException} alone. */
@ApplicationScoped
public class Folders {

    private final FoldersClient client;
    private final ReadsOfOperation reads;

    Folders(@RestClient FoldersClient client, ReadsOfOperation reads) {
        this.client = client;
        this.reads = reads;
    }

    /** @param id as the caller or as Box gave it */
    public Uni<BoxFolder> folder(String id) {
        return BoxId.isValid(id)
                ? reads.current().once("folders/" + id,
                        authorization -> client.folder(authorization, id, BoxFolder.FIELDS))
                : Uni.createFrom().failure(CallFailure.unreadable(null));
    }
}
