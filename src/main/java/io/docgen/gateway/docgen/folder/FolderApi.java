package io.docgen.gateway.docgen.folder;

import io.docgen.gateway.box.FoldersClient;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.docgen.file.File;
import io.docgen.gateway.docgen.user.User;
import io.docgen.gateway.docgen.user.UserResolver;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The query for a folder, and the fields that lead to folders. */
@GraphQLApi
public class FolderApi {

    /** The assumed depth of a path. Box does not bound it, so a deeper path makes more calls than it costs. */
    private static final int FOLDERS_OF_A_PATH = 10;

    private final FoldersClient folders;
    private final FolderResolver resolver;
    private final UserResolver users;

    FolderApi(FoldersClient folders, FolderResolver resolver, UserResolver users) {
        this.folders = folders;
        this.resolver = resolver;
        this.users = users;
    }

    @Query
    @Description("One folder. Null, with the error NOT_FOUND, if there is no such folder or you have no access.")
    @Cost(calls = 1)
    public Uni<Folder> folder(
            @Id @NonNull @Description("The id of the folder, digits only; `0` is the root.") String id,
            Context context) {
        OperationContext operation = OperationContext.of(context);
        return folders.folder(operation, BoxId.require("id", id), Folder.fieldsFor(operation))
                .map(folder -> Folder.of(id, folder));
    }

    @Description("The parent folder; null if you have no access.")
    @Cost(calls = 1, free = FolderResolver.MINI)
    public Uni<Folder> parent(@Source File file, Context context) {
        return resolver.folder(ResolvedField.of(context), file.container());
    }

    @Description("The folders from the root down to the file, as far as you have access.")
    @Cost(calls = 1, free = FolderResolver.MINI, listSize = FOLDERS_OF_A_PATH)
    public Uni<List<@NonNull Folder>> path(@Source File file, Context context) {
        return resolver.path(ResolvedField.of(context), file.containers());
    }

    @Description("The folders from the root down to the one that holds the folder, as far as you have access; empty for "
            + "the root.")
    @Cost(calls = 1, free = FolderResolver.MINI, listSize = FOLDERS_OF_A_PATH)
    public Uni<List<@NonNull Folder>> path(@Source Folder folder, Context context) {
        return resolver.path(ResolvedField.of(context), folder.containers());
    }

    @Description("The parent folder; null for the root, or if you have no access.")
    @Cost(calls = 1, free = FolderResolver.MINI)
    public Uni<Folder> parent(@Source Folder folder, Context context) {
        return resolver.folder(ResolvedField.of(context), folder.container());
    }

    @Description("The owner of the folder.")
    @Cost(calls = 1, free = UserResolver.MINI, sharedInOperation = UserResolver.CALLER)
    public Uni<User> ownedBy(@Source Folder folder, Context context) {
        return users.user(ResolvedField.of(context), folder.owner());
    }
}
