package io.docgen.gateway.docgen.folder;

import io.docgen.gateway.box.BoxFile;
import io.docgen.gateway.box.BoxFolder;
import io.docgen.gateway.box.BoxItem;
import io.docgen.gateway.docgen.file.File;
import io.docgen.gateway.docgen.file.FolderItem;
import io.docgen.gateway.docgen.relay.PageInfo;
import io.docgen.gateway.docgen.relay.Slice;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of items. It may have fewer than `first` items although more follow: rely on `hasNextPage`.")
public record FolderItemConnection(
        @NonNull @Description("The items, each with its cursor.") List<@NonNull FolderItemEdge> edges,
        @NonNull @Description("The items.") List<@NonNull FolderItem> nodes,
        @NonNull @Description("The position of the page in the folder.") PageInfo pageInfo) {

    static FolderItemConnection of(Slice<BoxItem> slice) {
        Slice<FolderItem> items = slice.map(FolderItemConnection::item);
        return new FolderItemConnection(items.edges(FolderItemEdge::new), items.items(), items.pageInfo());
    }

    /** Files and folders come with all that a read of each would return. Other items were passed over. */
    private static FolderItem item(BoxItem item) {
        BoxFile file = item.file();
        return file != null ? File.of(file.id(), file) : folder(Objects.requireNonNull(item.folder()));
    }

    private static Folder folder(BoxFolder folder) {
        return Folder.of(folder.id(), folder);
    }
}
