package io.docgen.gateway.docgen.template.field;

import io.docgen.gateway.docgen.template.DocgenTag;
import io.docgen.gateway.tag.Modifiers;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A value that a template wants in `data`, found out from its tags. It is enough to build a form.")
public record DocgenField(
        @NonNull @Description("Where the value is in `data`, such as `order.products[].name`; `[]` stands for each item of "
                + "a list.") String path,
        @NonNull @Description("The name of the value in the object that holds it, such as `name`.") String name,
        @NonNull @Description("What kind of value it is.") DocgenFieldKind kind,
        @Description("Of a list whose items are no objects: the kind of its items. Null otherwise.") @Nullable DocgenFieldKind itemKind,
        @NonNull @Description("Whether kind and `required` are known for certain. They are not where Box documents too "
                + "little of a tag, or where tags contradict each other. What is not certain never makes a check of data "
                + "fail.") boolean certain,
        @NonNull @Description("Whether each document needs the value. Without it a tag such as `{{customer_name}}` would "
                + "stay in the document as text. Not required is what is `optional`, has a default, or depends on a "
                + "condition.") boolean required,
        @Name("default") @Description("What the template inserts without a value.") @Nullable String defaultValue,
        @Description("The format in which the template inserts the value, such as `dd-mm-yyyy` or "
                + "`US-Number`.") @Nullable String format,
        @NonNull @Description("The values inside it, or inside each item of the list.") List<@NonNull DocgenField> fields,
        @NonNull @Description("The tags that use the value itself.") List<@NonNull DocgenTag> tags) {

    static DocgenField of(FieldNode node) {
        boolean plainItems = node.isList() && node.children().isEmpty();
        return new DocgenField(node.path().toString(), node.name(), node.kind(),
                plainItems ? node.itemKind() : null,
                node.isCertain(), node.isRequired(), node.modifier(Modifiers::defaultValue).orElse(null),
                node.modifier(Modifiers::format).orElse(null), all(node),
                node.uses().stream().map(use -> DocgenTag.of(use.box())).distinct().toList());
    }

    /** The fields inside a node. */
    static List<DocgenField> all(FieldNode node) {
        return node.children().stream().map(DocgenField::of).toList();
    }
}
