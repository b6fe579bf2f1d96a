package io.docgen.gateway.docgen.template;

import io.docgen.gateway.box.DocgenTemplatesClient;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.docgen.file.File;
import io.docgen.gateway.docgen.file.FileResolver;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The mutations that mark and unmark files as templates, and the fields of their payloads. */
@GraphQLApi
public class MarkDocgenTemplateApi {

    private final DocgenTemplatesClient templates;
    private final TemplateResolver resolver;
    private final FileResolver files;

    MarkDocgenTemplateApi(DocgenTemplatesClient templates, TemplateResolver resolver, FileResolver files) {
        this.templates = templates;
        this.resolver = resolver;
        this.files = files;
    }

    @Mutation
    @Description("Marks a file as a template. Idempotent.")
    @Cost(calls = 1)
    public Uni<CreateDocgenTemplatePayload> createDocgenTemplate(
            @NonNull @Description("The file to mark.") CreateDocgenTemplateInput input, Context context) {
        String id = BoxId.require("fileId", input.fileId());
        return templates.mark(OperationContext.of(context), id)
                .replaceWith(new CreateDocgenTemplatePayload(id));
    }

    @NonNull
    @Description("The template.")
    @Cost(calls = 1, free = "id file tags jobs")
    public Uni<DocgenTemplate> template(@Source CreateDocgenTemplatePayload payload, Context context) {
        return resolver.template(ResolvedField.of(context), payload.templateId());
    }

    @Mutation
    @Description("Unmarks a file as a template. The file is kept.")
    @Cost(calls = 1)
    public Uni<DeleteDocgenTemplatePayload> deleteDocgenTemplate(
            @NonNull @Description("The template to unmark.") DeleteDocgenTemplateInput input, Context context) {
        String id = BoxId.require("templateId", input.templateId());
        return templates.unmark(OperationContext.of(context), id)
                .replaceWith(new DeleteDocgenTemplatePayload(id));
    }

    @NonNull
    @Description("The file, which is kept.")
    @Cost(free = FileResolver.FREE, sharedInObject = "file")
    public Uni<File> file(@Source DeleteDocgenTemplatePayload payload, Context context) {
        return files.file(ResolvedField.of(context), payload.templateId());
    }
}
