package io.docgen.gateway.docgen.template;

import io.docgen.gateway.box.BoxTag;
import io.docgen.gateway.docgen.relay.PageInfo;
import io.docgen.gateway.docgen.relay.Slice;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of tags. It is empty while Box is still extracting them: see `processing`.")
public record DocgenTagConnection(
        @NonNull @Description("Whether Box is still extracting the tags. The page is empty then: ask again in a "
                + "moment.") boolean processing,
        @NonNull @Description("The tags, each with its cursor.") List<@NonNull DocgenTagEdge> edges,
        @NonNull @Description("The tags.") List<@NonNull DocgenTag> nodes,
        @NonNull @Description("The position of the page in the list.") PageInfo pageInfo) {

    static DocgenTagConnection of(Slice<BoxTag> slice) {
        Slice<DocgenTag> tags = slice.map(DocgenTag::of);
        return new DocgenTagConnection(false, tags.edges(DocgenTagEdge::new), tags.items(), tags.pageInfo());
    }

    static DocgenTagConnection ofProcessing() {
        return new DocgenTagConnection(true, List.of(), List.of(), new PageInfo(false, false, null, null));
    }
}
