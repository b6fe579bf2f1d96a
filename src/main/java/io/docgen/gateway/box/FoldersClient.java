package io.docgen.gateway.box;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.docgen.gateway.box.http.ResponseBody;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.box.loader.OperationLoaders;
import io.docgen.gateway.operation.OperationContext;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Folders. Each {@code Uni} fails only with {@link BoxException}. */
@Singleton
public class FoldersClient {

    private final ContentRestClient client;
    private final OperationLoaders loaders;

    FoldersClient(ContentRestClient client, OperationLoaders loaders) {
        this.client = client;
        this.loaders = loaders;
    }

    /**
     * One folder.
     *
     * @param id from a client or from Box
     */
    public Uni<BoxFolder> folder(OperationContext operation, String id, FolderFields fields) {
        return BoxId.isValid(id)
                ? loaders.of(operation).load(fields.read(id),
                        credentials -> client.folder(credentials, id, fields.names())
                                .map(response -> ResponseBody.about(response,
                                        folder -> folder.id() == null || BoxId.isSame(id, folder.id()))))
                : Uni.createFrom().failure(BoxExceptionMapper.unreadable(null, "malformed folder id"));
    }
}
