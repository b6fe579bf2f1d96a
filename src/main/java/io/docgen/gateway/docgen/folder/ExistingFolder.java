package io.docgen.gateway.docgen.folder;

import io.docgen.gateway.box.BoxFolder;
import io.docgen.gateway.box.BoxItem;
import io.docgen.gateway.box.FoldersClient;
import io.docgen.gateway.box.ItemFields;
import io.docgen.gateway.docgen.relay.MarkerPaging;
import io.docgen.gateway.operation.OperationContext;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds a folder by its name, for a conflict of which Box does not say with what. */
@Singleton
class ExistingFolder {

    private final FoldersClient folders;

    ExistingFolder(FoldersClient folders) {
        this.folders = folders;
    }

    /**
     * The id of the folder; null if it is not among the first 1000 items, of which folders come first.
     *
     * @param name in any case
     */
    Uni<@Nullable String> id(OperationContext operation, String parent, String name) {
        return folders.items(operation, parent, ItemFields.NAMES).page(null, MarkerPaging.BOX_LIMIT)
                .map(page -> page.entries().stream().filter(Objects::nonNull).map(BoxItem::folder)
                        .filter(folder -> folder != null && name.equalsIgnoreCase(folder.name()))
                        .map(BoxFolder::id).findFirst().orElse(null));
    }
}
