package io.docgen.gateway.docgen.template;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("CreateDocgenTemplateInput")
@Description("The file to mark as a template.")
public record CreateDocgenTemplateInput(
        @NonNull @Id @Description("The id of a docx file, digits only.") String fileId) {
}
