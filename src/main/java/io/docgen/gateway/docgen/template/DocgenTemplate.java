package io.docgen.gateway.docgen.template;

import io.docgen.gateway.box.BoxTemplate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A file that is marked as a template for documents.")
public record DocgenTemplate(
        @NonNull @Id @Description("The id of the template, which is the id of its file.") String id,
        @Description("The name of the file, as Box keeps it with the template. In a list it takes no call, where "
                + "`file { name }` takes one for each template.") @Nullable String fileName) {

    static DocgenTemplate of(BoxTemplate template) {
        return new DocgenTemplate(template.file().id(), template.fileName());
    }
}
