package io.docgen.gateway.template;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A tag and its place in a list.")
public record DocgenTagEdge(
        @NonNull @Description("Pass it as `after` to go on behind this tag.") String cursor,
        @NonNull @Description("The tag.") DocgenTag node) {
}
