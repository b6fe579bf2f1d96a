package io.docgen.gateway.docgen.file;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("RemoveSharedLinkInput")
@Description("The file to share no longer.")
public record RemoveSharedLinkInput(@NonNull @Id @Description("The id of the file, digits only.") String fileId) {
}
