package io.docgen.gateway.docgen.readiness;

import io.docgen.gateway.box.BoxFile;
import io.docgen.gateway.box.BoxFolder;
import io.docgen.gateway.box.BoxTemplate;
import io.docgen.gateway.box.DocgenTemplatesClient;
import io.docgen.gateway.box.FileFields;
import io.docgen.gateway.box.FilesClient;
import io.docgen.gateway.box.FolderFields;
import io.docgen.gateway.box.FoldersClient;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.support.error.Violations;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The query that says whether documents can be generated. */
@GraphQLApi
public class DocgenReadinessApi {

    private final DocgenTemplatesClient templates;
    private final FilesClient files;
    private final FoldersClient folders;

    DocgenReadinessApi(DocgenTemplatesClient templates, FilesClient files, FoldersClient folders) {
        this.templates = templates;
        this.files = files;
        this.folders = folders;
    }

    @Query
    @Description("Whether you can generate documents: is Doc Gen enabled, does the token have its scope, may you read the "
            + "template and write into the folder? A check that fails is no error, and neither is one that cannot be made: it "
            + "says what to do. Changes nothing. One call to Box, two more with a template, one more with a folder, all at "
            + "once.")
    @Cost(calls = 4)
    public Uni<DocgenReadiness> docgenReadiness(
            @Id @Description("The id of the template's file, digits only. Without it no template is "
                    + "checked.") @Nullable String templateFileId,
            @Id @Description("The id of the folder for the documents, digits only; `0` is the root. Without it no folder is "
                    + "checked.") @Nullable String destinationFolderId,
            Context context) {
        Violations violations = new Violations();
        violations.check("templateFileId", templateFileId, BoxId::violation);
        violations.check("destinationFolderId", destinationFolderId, BoxId::violation);
        violations.throwIfAny();
        OperationContext operation = OperationContext.of(context);
        Uni<Answer<BoxTemplate>> template = templateFileId == null
                ? Answer.notAsked()
                : Answer.of(templates.template(operation, templateFileId));
        Uni<Answer<BoxFile>> file = templateFileId == null
                ? Answer.notAsked()
                : Answer.of(files.file(operation, templateFileId, FileFields.USUAL));
        Uni<Answer<BoxFolder>> folder = destinationFolderId == null
                ? Answer.notAsked()
                : Answer.of(folders.folder(operation, destinationFolderId, FolderFields.WITH_PERMISSIONS));
        return Uni.combine().all()
                .unis(Answer.of(templates.templates(operation).page(null, 1)), template, file, folder).collectFailures()
                .with((listed, read, ofFile, into) -> {
                    DocgenAccess docgen = DocgenAccess.of(listed, read);
                    return DocgenReadiness.of(docgen.enabled(), docgen.scope(),
                            ItemCheck.template(docgen, read, ofFile), ItemCheck.folder(into));
                })
                .onFailure(CompositeException.class).transform(all -> all.getCauses().get(0));
    }
}
