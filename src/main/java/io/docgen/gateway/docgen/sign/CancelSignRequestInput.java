package io.docgen.gateway.docgen.sign;

import io.docgen.gateway.docgen.batch.CreateDocgenBatchInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("CancelSignRequestInput")
@Description("The sign request to cancel, and why.")
public record CancelSignRequestInput(
        @NonNull @Id @Description("The id of the sign request.") String signRequestId,
        @Description("The reason, at most 20000 characters.") @Nullable String reason,
        @Description("A key of your choice. A second request with the same key within 10 minutes returns the same and asks "
                + "Box for nothing. " + CreateDocgenBatchInput.KEY) @Nullable String idempotencyKey) {
}
