package io.docgen.gateway.docgen.job;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.docgen.relay.PageInfo;
import io.docgen.gateway.docgen.relay.Slice;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of jobs. It may have fewer than `first` jobs although more follow: rely on `hasNextPage`.")
public record DocgenJobConnection(
        @NonNull @Description("The jobs, each with its cursor.") List<@NonNull DocgenJobEdge> edges,
        @NonNull @Description("The jobs.") List<@NonNull DocgenJob> nodes,
        @NonNull @Description("The position of the page in the list.") PageInfo pageInfo) {

    /** The connection for a page of Box's list. */
    public static DocgenJobConnection of(Slice<BoxDocgenJob> slice) {
        Slice<DocgenJob> jobs = slice.map(DocgenJob::of);
        return new DocgenJobConnection(jobs.edges(DocgenJobEdge::new), jobs.items(), jobs.pageInfo());
    }
}
