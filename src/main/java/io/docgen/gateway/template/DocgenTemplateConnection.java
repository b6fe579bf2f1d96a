package io.docgen.gateway.template;

import io.docgen.gateway.box.BoxTemplate;
import io.docgen.gateway.relay.PageInfo;
import io.docgen.gateway.relay.Slice;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of templates. A page may hold fewer than `first` while there are more: go by `hasNextPage`.")
public record DocgenTemplateConnection(
        @NonNull @Description("The templates with their cursors.") List<@NonNull DocgenTemplateEdge> edges,
        @NonNull @Description("The templates alone.") List<@NonNull DocgenTemplate> nodes,
        @NonNull @Description("Where this page stands in the list.") PageInfo pageInfo) {

    static DocgenTemplateConnection of(Slice<BoxTemplate> slice) {
        Slice<DocgenTemplate> templates = slice.map(DocgenTemplate::of);
        return new DocgenTemplateConnection(templates.edges(DocgenTemplateEdge::new), templates.items(),
                templates.pageInfo());
    }
}
