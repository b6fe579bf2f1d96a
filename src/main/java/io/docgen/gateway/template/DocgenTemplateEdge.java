package io.docgen.gateway.template;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A template and its place in a list.")
public record DocgenTemplateEdge(
        @NonNull @Description("Pass it as `after` to go on behind this template.") String cursor,
        @NonNull @Description("The template.") DocgenTemplate node) {
}
