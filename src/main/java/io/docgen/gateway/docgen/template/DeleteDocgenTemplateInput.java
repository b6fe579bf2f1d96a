package io.docgen.gateway.docgen.template;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("DeleteDocgenTemplateInput")
@Description("The template to unmark.")
public record DeleteDocgenTemplateInput(
        @NonNull @Id @Description("The id of the template, which is the id of its file, digits "
                + "only.") String templateId) {
}
