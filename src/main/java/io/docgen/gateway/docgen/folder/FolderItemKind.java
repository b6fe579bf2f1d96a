package io.docgen.gateway.docgen.folder;

import io.docgen.gateway.box.BoxItem;
import java.util.Collection;
import java.util.EnumSet;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("A kind of item in a folder.")
public enum FolderItemKind {

    @Description("Files.")
    FILE,
    @Description("Folders.")
    FOLDER;

    /** Whether items of all kinds are wanted. */
    static boolean areAll(@Nullable Collection<FolderItemKind> kinds) {
        return kinds == null || kinds.containsAll(EnumSet.allOf(FolderItemKind.class));
    }

    /** Whether an item is of one of the kinds; null for all. Box cannot filter. */
    static Predicate<BoxItem> isOneOf(@Nullable Collection<FolderItemKind> kinds) {
        Collection<FolderItemKind> wanted = kinds == null ? EnumSet.allOf(FolderItemKind.class) : kinds;
        return item -> item.file() != null && wanted.contains(FILE)
                || item.folder() != null && wanted.contains(FOLDER);
    }
}
