package io.docgen.gateway.docgen.file;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

@Description("The file that is no longer shared.")
public record RemoveSharedLinkPayload(@Ignore String fileId) {
}
