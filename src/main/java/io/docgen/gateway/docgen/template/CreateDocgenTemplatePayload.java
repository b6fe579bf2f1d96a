package io.docgen.gateway.docgen.template;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The file that is now a template.")
public record CreateDocgenTemplatePayload(
        @NonNull @Id @Description("The id of the template, which is the id of its file.") String templateId) {
}
