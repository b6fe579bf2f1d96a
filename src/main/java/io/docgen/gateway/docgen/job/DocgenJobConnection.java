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
        @NonNull @Description("The position of the page in the list.") PageInfo pageInfo,
        @NonNull @Description("Whether all jobs that could be on the page were looked at. False only with `order: NEWEST`, "
                + "if you have more than 10000 jobs, of which the newest are missing then, or one cannot be "
                + "read.") boolean exact) {

    /** The connection for a page of Box's list. */
    public static DocgenJobConnection of(Slice<BoxDocgenJob> slice) {
        return of(slice, true);
    }

    static DocgenJobConnection of(Slice<BoxDocgenJob> slice, boolean exact) {
        Slice<DocgenJob> jobs = slice.map(DocgenJob::of);
        return new DocgenJobConnection(jobs.edges(DocgenJobEdge::new), jobs.items(), jobs.pageInfo(), exact);
    }
}
