package io.docgen.gateway.docgen.folder;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The folder of the wanted name.")
public record CreateFolderPayload(
        @Ignore String folderId,
        @NonNull @Description("Whether the folder was created. It is false if it existed already and "
                + "`reuseExisting` was true.") boolean created) {
}
