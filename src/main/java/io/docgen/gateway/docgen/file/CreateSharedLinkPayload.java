package io.docgen.gateway.docgen.file;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The file that is now shared.")
public record CreateSharedLinkPayload(
        @Ignore String fileId,
        @NonNull @Description("The link as it is now. Policies of the enterprise may restrict what was asked "
                + "for.") SharedLink sharedLink) {
}
