package io.docgen.gateway.docgen.template;

import io.docgen.gateway.box.BoxTag;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A tag in a template.")
public record DocgenTag(
        @Description("The tag as in the template, such as `{{item.name}}`.") @Nullable String content,
        @NonNull @Description("What the tag does.") DocgenTagType type,
        @Description("The type as Box sends it, such as `for-loop`, also if this gateway does not know "
                + "it.") @Nullable String rawType,
        @NonNull @Description("The path in `data` of the value that the tag needs, after the paths of the objects and lists "
                + "that hold it: `{{item.name}}` in a loop over products has `products` and `products.name`. For a form, "
                + "see `fields` of the template.") List<@NonNull String> jsonPaths) {

    /** The tag as Box sent it. */
    public static DocgenTag of(BoxTag tag) {
        return new DocgenTag(tag.content(), DocgenTagType.of(tag.type()), tag.type(), tag.jsonPaths());
    }
}
