package io.docgen.gateway.docgen.sign;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

@Description("The sign request whose e-mails are sent again.")
public record ResendSignRequestPayload(@Ignore String signRequestId) {
}
