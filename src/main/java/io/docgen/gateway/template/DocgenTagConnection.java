package io.docgen.gateway.template;

import io.docgen.gateway.box.BoxTag;
import io.docgen.gateway.relay.PageInfo;
import io.docgen.gateway.relay.Slice;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of tags, or word that Box has not read them yet.")
public record DocgenTagConnection(
        @NonNull @Description("Whether Box is still reading the tags. There are none to show then: ask again in a "
                + "moment.") boolean processing,
        @NonNull @Description("The tags with their cursors.") List<@NonNull DocgenTagEdge> edges,
        @NonNull @Description("The tags alone.") List<@NonNull DocgenTag> nodes,
        @NonNull @Description("Where this page stands in the list.") PageInfo pageInfo) {

    static DocgenTagConnection of(Slice<BoxTag> slice) {
        Slice<DocgenTag> tags = slice.map(DocgenTag::of);
        return new DocgenTagConnection(false, tags.edges(DocgenTagEdge::new), tags.items(), tags.pageInfo());
    }

    static DocgenTagConnection ofProcessing() {
        return new DocgenTagConnection(true, List.of(), List.of(), new PageInfo(false, false, null, null));
    }
}
