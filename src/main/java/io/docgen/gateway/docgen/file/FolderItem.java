package io.docgen.gateway.docgen.file;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Interface("FolderItem")
@Description("What a folder holds: a file or a folder. Web links are left out.")
public interface FolderItem {

    String id();

    @Nullable
    String name();

    /**
     * For SmallRye GraphQL, which finds the fields of an interface by its getters. A description would be that of files
     * too.
     */
    @NonNull
    @Id
    default String getId() {
        return id();
    }

    default @Nullable String getName() {
        return name();
    }
}
