package io.docgen.gateway.template;

import io.docgen.gateway.box.DocgenTemplates;
import io.docgen.gateway.graphql.PartialResult;
import io.docgen.gateway.graphql.Selection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Makes a {@link DocgenTemplate} of an id that is known to be one. Call from the body of a resolver method. */
@ApplicationScoped
class TemplateResolver {

    /** What takes no look at the template: its id, and what takes a call of its own. */
    private static final Set<String> KNOWN = Set.of("id", "file", "tags", "jobs");

    private final DocgenTemplates templates;
    private final Selection selection;

    TemplateResolver(DocgenTemplates templates, Selection selection) {
        this.templates = templates;
        this.selection = selection;
    }

    Uni<DocgenTemplate> template(String id) {
        DocgenTemplate known = new DocgenTemplate(id, null);
        return selection.asksBeyond(KNOWN)
                ? PartialResult.orElse(
                        templates.template(id).map(template -> new DocgenTemplate(id, template.fileName())), known)
                : Uni.createFrom().item(known);
    }
}
