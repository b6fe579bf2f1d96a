package io.docgen.gateway.box;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.docgen.gateway.box.http.ResponseBody;
import io.docgen.gateway.box.loader.OperationLoaders;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Box's folders. Call from the body of a resolver method; every {@code Uni} fails with {@link BoxException} alone. */
@ApplicationScoped
public class FoldersClient {

    private final ContentRestClient client;
    private final OperationLoaders loaders;

    FoldersClient(@RestClient ContentRestClient client, OperationLoaders loaders) {
        this.client = client;
        this.loaders = loaders;
    }

    /** @param id as the caller or as Box gave it */
    public Uni<BoxFolder> folder(String id) {
        return BoxId.isValid(id)
                ? loaders.current().load("folders/" + id,
                        credentials -> client.folder(credentials, id, BoxFolder.FIELDS).map(answer ->
                                ResponseBody.about(answer, folder -> folder.id() == null || BoxId.isSame(id, folder.id()))))
                : Uni.createFrom().failure(BoxExceptionMapper.unreadable(null, "a folder id is none"));
    }
}
