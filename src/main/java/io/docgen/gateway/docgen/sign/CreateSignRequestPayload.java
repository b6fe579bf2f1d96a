package io.docgen.gateway.docgen.sign;

import io.docgen.gateway.box.BoxSignRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

/** @param answer null if an earlier request with the same key was answered */
@Description("The sign request that was created.")
public record CreateSignRequestPayload(@Ignore String signRequestId, @Ignore @Nullable BoxSignRequest answer) {
}
