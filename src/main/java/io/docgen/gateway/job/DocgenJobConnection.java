package io.docgen.gateway.job;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.relay.PageInfo;
import io.docgen.gateway.relay.Slice;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of jobs. A page may hold fewer than `first` while there are more: go by `hasNextPage`.")
public record DocgenJobConnection(
        @NonNull @Description("The jobs with their cursors.") List<@NonNull DocgenJobEdge> edges,
        @NonNull @Description("The jobs alone.") List<@NonNull DocgenJob> nodes,
        @NonNull @Description("Where this page stands in the list.") PageInfo pageInfo) {

    /** The page of jobs that a slice of Box's list makes. */
    public static DocgenJobConnection of(Slice<BoxDocgenJob> slice) {
        Slice<DocgenJob> jobs = slice.map(DocgenJob::of);
        return new DocgenJobConnection(jobs.edges(DocgenJobEdge::new), jobs.items(), jobs.pageInfo());
    }
}
