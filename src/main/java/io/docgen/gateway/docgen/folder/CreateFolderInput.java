package io.docgen.gateway.docgen.folder;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("CreateFolderInput")
@Description("The folder to create.")
public record CreateFolderInput(
        @NonNull @Description("The name of the folder: no slashes, at most 255 bytes. Within its parent it is unique, "
                + "whatever the case of its letters.") String name,
        @NonNull @Id @Description("The id of the folder that is to hold it, digits only; `0` is your root "
                + "folder.") String parentFolderId,
        @DefaultValue("false") @Description("Whether a folder that has the name already is returned. With it the "
                + "mutation can be repeated. Without it a taken name is an error.") Boolean reuseExisting) {
}
