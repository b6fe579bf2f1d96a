package io.docgen.gateway.file;

import io.docgen.gateway.box.BoxFolder;
import io.docgen.gateway.box.FoldersClient;
import io.docgen.gateway.engine.FieldSelection;
import io.docgen.gateway.engine.PartialResultException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Makes a {@link Folder} of what is known of one. Call from the body of a resolver method of the field that leads to it:
 * Box is asked only if the query selects more than id and name. If the details cannot be read, the {@code Uni} fails with
 * a {@link PartialResultException} that still has those.
 */
@ApplicationScoped
class FolderResolver {

    private final FoldersClient folders;
    private final FieldSelection selection;

    FolderResolver(FoldersClient folders, FieldSelection selection) {
        this.folders = folders;
        this.selection = selection;
    }

    /** @param mini the folder as named inside something else; the result is null if this is */
    Uni<Folder> folder(BoxFolder mini) {
        if (!isNamed(mini)) {
            return Uni.createFrom().nullItem();
        }
        Folder known = Folder.of(mini.id(), mini);
        return selection.asksBeyond(FileCosts.FREE_OF_FOLDER) ? PartialResultException.orElse(details(mini), known) : Uni.createFrom().item(known);
    }

    /** @param path the folders from the root down; the result is null if this is */
    Uni<List<Folder>> path(BoxFolder.Path path) {
        if (path == null || path.entries() == null) {
            return Uni.createFrom().nullItem();
        }
        List<BoxFolder> minis = path.entries().stream().filter(FolderResolver::isNamed).toList();
        List<Folder> known = minis.stream().map(mini -> Folder.of(mini.id(), mini)).toList();
        return minis.isEmpty() || !selection.asksBeyond(FileCosts.FREE_OF_FOLDER) ? Uni.createFrom().item(known)
                : PartialResultException.orElse(Uni.join().all(minis.stream().map(this::details).toList()).andFailFast(), known);
    }

    private Uni<Folder> details(BoxFolder mini) {
        return folders.folder(mini.id()).map(folder -> Folder.of(mini.id(), folder));
    }

    private static boolean isNamed(BoxFolder mini) {
        return mini != null && mini.id() != null && !mini.id().isEmpty();
    }
}
