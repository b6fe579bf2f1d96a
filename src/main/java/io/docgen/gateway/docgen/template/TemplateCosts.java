package io.docgen.gateway.docgen.template;

import io.docgen.gateway.docgen.file.FileCosts;
import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.FieldCostDeclaration;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** What templates cost. */
@Singleton
class TemplateCosts implements FieldCostDeclaration {

    /** The id of a template, and fields that make calls of their own. */
    static final Set<String> FREE_OF_TEMPLATE = Set.of("id", "file", "tags", "jobs");

    private static final String FILE = "file";

    @Override
    public Map<String, FieldCost> costs() {
        return Map.of(
                "Query.docgenTemplate", FieldCost.call(),
                "Query.docgenTemplates", FieldCost.call(),
                "DocgenTemplate.file", FileCosts.file(FILE),
                "DocgenTemplate.tags", FieldCost.call(),
                "DocgenTemplate.jobs", FieldCost.call(),
                "Mutation.createDocgenTemplate", FieldCost.call(),
                "Mutation.deleteDocgenTemplate", FieldCost.call(),
                "CreateDocgenTemplatePayload.template", FieldCost.callsBeyond(FREE_OF_TEMPLATE, 1),
                "DeleteDocgenTemplatePayload.file", FileCosts.file(FILE));
    }
}
