package io.docgen.gateway.docgen.template;

import io.smallrye.graphql.api.Deprecated;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The file that is now a template.")
public record CreateDocgenTemplatePayload(
        @NonNull @Id @Deprecated(reason = "Use `template { id }`, which takes no call to Box either.") @Description("The id of the template, which is the id of its file.") String templateId) {
}
