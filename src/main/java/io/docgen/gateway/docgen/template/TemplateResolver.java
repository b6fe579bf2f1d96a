package io.docgen.gateway.docgen.template;

import io.docgen.gateway.box.DocgenTemplatesClient;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.graphql.PartialResultException;
import io.docgen.gateway.graphql.schema.NodeReader;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Resolves a {@link DocgenTemplate} by the id of a known one. */
@Singleton
class TemplateResolver {

    private final DocgenTemplatesClient templates;

    TemplateResolver(DocgenTemplatesClient templates) {
        this.templates = templates;
    }

    Uni<DocgenTemplate> template(ResolvedField field, String id) {
        DocgenTemplate known = new DocgenTemplate(id, null);
        return field.needsCall()
                ? PartialResultException.orElse(
                        templates.template(field.operation(), id)
                                .map(template -> new DocgenTemplate(id, template.fileName())),
                        known)
                : Uni.createFrom().item(known);
    }

    @Produces
    @Singleton
    NodeReader<DocgenTemplate> templateReader() {
        return NodeReader.byId(DocgenTemplate.class, DocgenTemplate::id, (field, argument, key) -> templates
                .template(field.operation(), BoxId.require(argument, key))
                .map(template -> new DocgenTemplate(key, template.fileName())));
    }
}
