package io.docgen.gateway.template;

import io.docgen.gateway.box.BoxTag;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A place in a template where data goes.")
public record DocgenTag(
        @Description("The tag as it stands in the template, such as `{{item.name}}`.") String content,
        @NonNull @Description("What the tag does.") DocgenTagType type,
        @Description("The type in Box's own word, such as `for-loop`, also when this gateway does not know it.")
        String rawType,
        @NonNull @Description("Where in the data the tag looks.") List<@NonNull String> jsonPaths) {

    static DocgenTag of(BoxTag tag) {
        return new DocgenTag(tag.content(), DocgenTagType.of(tag.type()), tag.type(), tag.jsonPaths());
    }
}
