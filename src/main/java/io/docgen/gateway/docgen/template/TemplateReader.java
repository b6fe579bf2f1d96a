package io.docgen.gateway.docgen.template;

import io.docgen.gateway.box.DocgenTemplatesClient;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.graphql.schema.NodeReader;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Reads templates as nodes. */
@Singleton
class TemplateReader implements NodeReader<DocgenTemplate> {

    private final DocgenTemplatesClient templates;

    TemplateReader(DocgenTemplatesClient templates) {
        this.templates = templates;
    }

    @Override
    public Class<DocgenTemplate> type() {
        return DocgenTemplate.class;
    }

    @Override
    public String key(DocgenTemplate template) {
        return template.id();
    }

    @Override
    public Uni<DocgenTemplate> read(ResolvedField field, String argument, String key) {
        return templates.template(field.operation(), BoxId.require(argument, key))
                .map(template -> new DocgenTemplate(key, template.fileName()));
    }
}
