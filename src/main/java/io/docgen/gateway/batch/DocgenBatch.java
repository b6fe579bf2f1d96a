package io.docgen.gateway.batch;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** To Box a batch is an id and the jobs under it, nothing more. */
@Description("The jobs that were requested together, one document each.")
public record DocgenBatch(@NonNull @Id @Description("The id of the batch.") String id) {
}
