package io.docgen.gateway.docgen.template;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The file that is no longer a template.")
public record DeleteDocgenTemplatePayload(
        @NonNull @Id @Description("The id of the file that is no longer a template: remove it from your "
                + "list.") String templateId) {
}
