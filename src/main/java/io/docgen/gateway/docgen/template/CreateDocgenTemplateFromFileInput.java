package io.docgen.gateway.docgen.template;

import io.docgen.gateway.operation.UploadedFile;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("CreateDocgenTemplateFromFileInput")
@Description("The file that becomes a template, and the folder for it.")
public record CreateDocgenTemplateFromFileInput(
        @NonNull @Description("The docx file, as the only file of a multipart request.") UploadedFile file,
        @NonNull @Id @Description("The id of the folder that is to hold it, digits only; `0` is your root "
                + "folder.") String folderId,
        @Description("The name of the file in Box, which ends with `.docx`. Omit it for the name that the file has. In "
                + "its folder it is unique, whatever the case of its letters.") @Nullable String name,
        @Description("A key of your choice, such as a UUID for each submission of a form. A second request with the "
                + "same key, folder and name within 10 minutes returns the first template, whatever its file holds, "
                + "and uploads nothing. It is yours as that of `createDocgenBatch` is.") @Nullable String idempotencyKey) {
}
