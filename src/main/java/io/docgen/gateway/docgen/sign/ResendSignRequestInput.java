package io.docgen.gateway.docgen.sign;

import io.docgen.gateway.docgen.batch.CreateDocgenBatchInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("ResendSignRequestInput")
@Description("The sign request whose e-mails are to be sent again.")
public record ResendSignRequestInput(
        @NonNull @Id @Description("The id of the sign request.") String signRequestId,
        @Description("A key of your choice. A second request with the same key within 10 minutes returns the same and sends "
                + "nothing. " + CreateDocgenBatchInput.KEY) @Nullable String idempotencyKey) {
}
