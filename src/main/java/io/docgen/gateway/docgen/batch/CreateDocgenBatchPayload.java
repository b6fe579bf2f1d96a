package io.docgen.gateway.docgen.batch;

import io.smallrye.graphql.api.Deprecated;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The batch that was requested.")
public record CreateDocgenBatchPayload(
        @NonNull @Id @Deprecated(reason = "Use `batch { id }`, which takes no call to Box either.") @Description("The id of the "
                + "batch.") String batchId) {
}
