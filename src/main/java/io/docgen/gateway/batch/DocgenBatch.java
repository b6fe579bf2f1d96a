package io.docgen.gateway.batch;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * To Box a batch is an id and the jobs under it, nothing more: whether there is such a batch turns out when its jobs are
 * read.
 *
 * @param counted whether the query asks for the progress, for which all jobs are read
 */
@Description("The jobs that were requested together, one document each. Whether there is such a batch, and whether "
        + "you may see it, turns out when its jobs or its progress are asked for.")
public record DocgenBatch(
        @NonNull @Id @Description("The id of the batch.") String id,
        @Ignore boolean counted) {
}
