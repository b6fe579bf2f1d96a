package io.docgen.gateway.docgen.folder;

import io.docgen.gateway.docgen.file.FolderItem;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An item and its position in a folder.")
public record FolderItemEdge(
        @NonNull @Description("Pass as `after` to get the items that follow.") String cursor,
        @NonNull @Description("The item.") FolderItem node) {
}
