package io.docgen.gateway.docgen.template;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

@Description("The file that was uploaded and is now a template.")
public record CreateDocgenTemplateFromFilePayload(@Ignore String fileId) {
}
