package io.docgen.gateway.docgen.template;

import io.docgen.gateway.box.BoxTemplate;
import io.docgen.gateway.docgen.relay.PageInfo;
import io.docgen.gateway.docgen.relay.Slice;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of templates. It may have fewer than `first` templates although more follow: rely on "
        + "`hasNextPage`.")
public record DocgenTemplateConnection(
        @NonNull @Description("The templates, each with its cursor.") List<@NonNull DocgenTemplateEdge> edges,
        @NonNull @Description("The templates.") List<@NonNull DocgenTemplate> nodes,
        @NonNull @Description("The position of the page in the list.") PageInfo pageInfo) {

    static DocgenTemplateConnection of(Slice<BoxTemplate> slice) {
        Slice<DocgenTemplate> templates = slice.map(DocgenTemplate::of);
        return new DocgenTemplateConnection(templates.edges(DocgenTemplateEdge::new), templates.items(),
                templates.pageInfo());
    }
}
