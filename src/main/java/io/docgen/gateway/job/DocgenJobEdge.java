package io.docgen.gateway.job;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A job and its place in a list.")
public record DocgenJobEdge(
        @NonNull @Description("Pass it as `after` to go on behind this job.") String cursor,
        @NonNull @Description("The job.") DocgenJob node) {
}
