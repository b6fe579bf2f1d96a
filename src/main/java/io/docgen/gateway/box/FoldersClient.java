package io.docgen.gateway.box;

import io.docgen.gateway.box.audit.BoxChange;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.docgen.gateway.box.http.ResponseBody;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.box.loader.OperationLoaders;
import io.docgen.gateway.box.loader.PagedSource;
import io.docgen.gateway.operation.OperationContext;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Folders. Each {@code Uni} fails only with {@link BoxException}. */
@Singleton
public class FoldersClient {

    private final ContentRestClient client;
    private final ContentMutationsRestClient mutations;
    private final OperationLoaders loaders;

    FoldersClient(ContentRestClient client, @RestClient ContentMutationsRestClient mutations,
            OperationLoaders loaders) {
        this.client = client;
        this.mutations = mutations;
        this.loaders = loaders;
    }

    /**
     * Creates a folder.
     *
     * @param parentId digits, see {@link BoxId}
     * @return the id of the folder. Fails with 409 if the name is taken, and with its {@link BoxException#conflict()}
     * if Box says by what
     */
    public Uni<String> create(OperationContext operation, String parentId, String name) {
        BoxChange change = BoxChange.of("create_folder", "folders").with("folder", parentId);
        return loaders.of(operation).mutate(change, credentials -> mutations
                .createFolder(credentials, "id", BoxFolderRequest.of(parentId, name))
                .invoke(change::answered)
                .map(response -> ResponseBody.complete(response, folder -> BoxId.isValid(folder.id())).id())
                .invoke(id -> change.with("newFolder", id)));
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

    /**
     * The items of a folder: folders first, then files.
     *
     * @param id from a client or from Box
     */
    public PagedSource<BoxItem> items(OperationContext operation, String id, ItemFields fields) {
        if (!BoxId.isValid(id)) {
            return (marker, limit) -> Uni.createFrom()
                    .failure(BoxExceptionMapper.unreadable(null, "malformed folder id"));
        }
        return loaders.of(operation).paged("folders/" + id + "/items?fields=" + fields.name(),
                (credentials, marker, limit) -> client.items(credentials, id, fields.names(), true, marker, limit)
                        .map(ResponseBody::of));
    }
}
