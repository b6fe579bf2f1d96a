package io.docgen.gateway.docgen.job;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A job and its position in a list.")
public record DocgenJobEdge(
        @NonNull @Description("Pass as `after` to get the jobs that follow.") String cursor,
        @NonNull @Description("The job.") DocgenJob node) {
}
