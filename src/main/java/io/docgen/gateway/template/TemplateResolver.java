package io.docgen.gateway.template;

import io.docgen.gateway.box.DocgenTemplatesClient;
import io.docgen.gateway.engine.FieldSelection;
import io.docgen.gateway.engine.PartialResultException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Resolves a {@link DocgenTemplate} by the id of a known one. Call in the body of the resolver method of the field. */
@ApplicationScoped
class TemplateResolver {

    private final DocgenTemplatesClient templates;
    private final FieldSelection selection;

    TemplateResolver(DocgenTemplatesClient templates, FieldSelection selection) {
        this.templates = templates;
        this.selection = selection;
    }

    Uni<DocgenTemplate> template(String id) {
        DocgenTemplate known = new DocgenTemplate(id, null);
        return selection.exceeds(TemplateCosts.FREE_OF_TEMPLATE)
                ? PartialResultException.orElse(
                        templates.template(id).map(template -> new DocgenTemplate(id, template.fileName())), known)
                : Uni.createFrom().item(known);
    }
}
