package io.docgen.gateway.docgen.template;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A template and its position in a list.")
public record DocgenTemplateEdge(
        @NonNull @Description("Pass as `after` to get the templates that follow.") String cursor,
        @NonNull @Description("The template.") DocgenTemplate node) {
}
