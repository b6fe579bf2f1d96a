package io.docgen.gateway.docgen.folder;

import io.docgen.gateway.box.BoxFolder;
import io.docgen.gateway.box.FoldersClient;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.graphql.PartialResultException;
import io.docgen.gateway.graphql.schema.NodeReader;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.support.Joined;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a {@link Folder} that a file or folder names. Box is called only if the query selects more than id and name.
 * If the details cannot be read, the {@code Uni} fails with a {@link PartialResultException} that has both.
 */
@Singleton
public class FolderResolver {

    /** The fields that are known of a folder that a file or folder names. */
    public static final String MINI = "id name";

    private final FoldersClient folders;

    FolderResolver(FoldersClient folders) {
        this.folders = folders;
    }

    /**
     * One folder.
     *
     * @param mini Box's mini folder; if it is null the result is null
     */
    public Uni<Folder> folder(ResolvedField field, @Nullable BoxFolder mini) {
        if (mini == null || !isNamed(mini)) {
            return Uni.createFrom().nullItem();
        }
        Folder known = Folder.of(mini.id(), mini);
        return field.needsCall()
                ? PartialResultException.orElse(details(field, mini), known)
                : Uni.createFrom().item(known);
    }

    /** One folder by its id. */
    Uni<Folder> folder(ResolvedField field, String id) {
        return folder(field, BoxFolder.ofId(id));
    }

    /**
     * The folders of a path.
     *
     * @param path the folders from the root down; if it is null the result is null
     */
    Uni<List<Folder>> path(ResolvedField field, BoxFolder.@Nullable Path path) {
        if (path == null || path.entries() == null) {
            return Uni.createFrom().nullItem();
        }
        List<BoxFolder> minis = path.entries().stream().filter(mini -> mini != null && isNamed(mini)).toList();
        List<Folder> known = minis.stream().map(mini -> Folder.of(mini.id(), mini)).toList();
        return minis.isEmpty() || !field.needsCall()
                ? Uni.createFrom().item(known)
                : PartialResultException
                        .orElse(Joined.all(minis.stream().map(mini -> details(field, mini)).toList()),
                                known);
    }

    private Uni<Folder> details(ResolvedField field, BoxFolder mini) {
        return folders.folder(field.operation(), mini.id(), Folder.fieldsFor(field.operation()))
                .map(folder -> Folder.of(mini.id(), folder));
    }

    private static boolean isNamed(BoxFolder mini) {
        return mini.id() != null && !mini.id().isEmpty();
    }

    @Produces
    @Singleton
    NodeReader<Folder> folderReader() {
        return NodeReader.byId(Folder.class, Folder::id, (field, argument, key) -> folders
                .folder(field.operation(), BoxId.require(argument, key), Folder.fieldsFor(field.operation()))
                .map(folder -> Folder.of(key, folder)));
    }
}
