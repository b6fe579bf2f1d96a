package io.docgen.gateway.docgen.template.field;

import io.docgen.gateway.box.TagsNotReadyException;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.docgen.template.DocgenTemplate;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.graphql.schema.JsonText;
import io.docgen.gateway.operation.OperationContext;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import jakarta.json.JsonValue;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What a template wants to know, from all of its tags, which are read once for all fields of a template. */
@GraphQLApi
public class TemplateFieldsApi {

    private static final String VERSION = "The version of the template's file. Omit it for the current version.";

    private final TemplateTags tags;

    TemplateFieldsApi(TemplateTags tags) {
        this.tags = tags;
    }

    @Description("Whether Box is still extracting the tags of the template. `fields`, `dataSkeleton` and `dataSchema` are "
            + "null until then: ask again in a moment.")
    @Cost(calls = 1)
    public Uni<Boolean> processing(@Source DocgenTemplate template,
            @Id @Description(VERSION) String templateVersionId, Context context) {
        return root(template, templateVersionId, context).map(root -> root == null);
    }

    @Description("The values that the template wants in `data`: enough to build a form without knowing Doc Gen. Null while "
            + "`processing`.")
    @Cost(calls = 1)
    public Uni<List<@NonNull DocgenField>> fields(@Source DocgenTemplate template,
            @Id @Description(VERSION) String templateVersionId, Context context) {
        return root(template, templateVersionId, context).map(root -> root == null ? null : DocgenField.all(root));
    }

    @Description("An object with every value that the template wants, each list with one item, and defaults filled in: "
            + "copy it, fill it in, and send it as `data`. Null while `processing`.")
    @Cost(calls = 1)
    public Uni<JsonValue> dataSkeleton(@Source DocgenTemplate template,
            @Id @Description(VERSION) String templateVersionId, Context context) {
        return root(template, templateVersionId, context)
                .map(root -> root == null ? null : JsonText.of(DataSkeleton.of(root)));
    }

    @Description("JSON Schema 2020-12 of `data`, for validators and form libraries. Null while `processing`.")
    @Cost(calls = 1)
    public Uni<JsonValue> dataSchema(@Source DocgenTemplate template,
            @Id @Description(VERSION) String templateVersionId, Context context) {
        return root(template, templateVersionId, context)
                .map(root -> root == null ? null : JsonText.of(DataSchema.of(root)));
    }

    /** Null while Box is still extracting the tags. */
    private Uni<@Nullable FieldNode> root(DocgenTemplate template, @Nullable String templateVersionId,
            Context context) {
        String version = templateVersionId == null ? null : BoxId.require("templateVersionId", templateVersionId);
        return tags.uses(OperationContext.of(context), template.id(), version).map(FieldNode::of)
                .onFailure(TagsNotReadyException.class).recoverWithNull();
    }
}
