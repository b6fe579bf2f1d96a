package io.docgen.gateway.template;

import io.docgen.gateway.box.DocgenTemplatesClient;
import io.docgen.gateway.engine.FieldSelection;
import io.docgen.gateway.engine.PartialResultException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a {@link DocgenTemplate} of an id that is known to be one. Call from the body of a resolver method. */
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
        return selection.asksBeyond(TemplateCosts.FREE_OF_TEMPLATE)
                ? PartialResultException.orElse(
                        templates.template(id).map(template -> new DocgenTemplate(id, template.fileName())), known)
                : Uni.createFrom().item(known);
    }
}
