package io.docgen.gateway.job;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.paging.PageInfo;
import io.docgen.gateway.paging.Slice;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of jobs. A page may hold fewer than `first` while there are more: go by `hasNextPage`.")
public record DocgenJobConnection(
        @NonNull @Description("The jobs with their cursors.") List<@NonNull DocgenJobEdge> edges,
        @NonNull @Description("The jobs alone.") List<@NonNull DocgenJob> nodes,
        @NonNull @Description("Where this page stands in the list.") PageInfo pageInfo) {

    /** The page of jobs that a slice of Box's list makes. */
    public static DocgenJobConnection of(Slice<BoxDocgenJob> slice) {
        List<DocgenJob> nodes = slice.items().stream().map(DocgenJob::of).toList();
        List<DocgenJobEdge> edges = IntStream.range(0, nodes.size())
                .mapToObj(i -> new DocgenJobEdge(slice.cursors().get(i), nodes.get(i)))
                .toList();
        return new DocgenJobConnection(edges, nodes, slice.pageInfo());
    }
}
