package io.docgen.gateway.docgen.batch;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The batch that was requested.")
public record CreateDocgenBatchPayload(@NonNull @Id @Description("The id of the batch.") String batchId) {
}
