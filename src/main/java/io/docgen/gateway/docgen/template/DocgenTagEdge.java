package io.docgen.gateway.docgen.template;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A tag and its position in a list.")
public record DocgenTagEdge(
        @NonNull @Description("Pass as `after` to get the tags that follow.") String cursor,
        @NonNull @Description("The tag.") DocgenTag node) {
}
