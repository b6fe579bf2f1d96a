package io.docgen.gateway.docgen.template;

import io.docgen.gateway.box.DocgenTemplatesClient;
import io.docgen.gateway.box.FilesClient;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.ConflictingItem;
import io.docgen.gateway.docgen.idempotency.IdempotentRequests;
import io.docgen.gateway.docgen.idempotency.OutcomeCodec;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.support.Sha256;
import io.docgen.gateway.support.error.ErrorCode;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** The mutation that uploads a file and marks it as a template, and the field of its payload. */
@GraphQLApi
public class UploadDocgenTemplateApi {

    private final FilesClient files;
    private final DocgenTemplatesClient templates;
    private final IdempotentRequests idempotent;
    private final TemplateResolver resolver;

    UploadDocgenTemplateApi(FilesClient files, DocgenTemplatesClient templates, IdempotentRequests idempotent,
            TemplateResolver resolver) {
        this.files = files;
        this.templates = templates;
        this.idempotent = idempotent;
        this.resolver = resolver;
    }

    @Mutation
    @Description("Uploads a docx file to Box and marks it as a template. The request is multipart: `operations`, `map`, "
            + "then the file, with the header `GraphQL-Require-Preflight`. The file is sent on to Box as it arrives. If "
            + "it was uploaded and cannot be marked, `fileId` in the extensions of the error has its id for "
            + "`createDocgenTemplate`; with an `idempotencyKey` the same request marks it. If the name is taken by a "
            + "file, `fileId` is the id of that.")
    @Cost(calls = 2)
    public Uni<CreateDocgenTemplateFromFilePayload> createDocgenTemplateFromFile(
            @NonNull @Description("The file to upload.") CreateDocgenTemplateFromFileInput input, Context context) {
        OperationContext operation = OperationContext.of(context);
        DocxFile docx = DocxFile.of(input);
        String key = input.idempotencyKey();
        return docx.checked()
                .chain(() -> idempotent.once(operation, key, CreateDocgenTemplateFromFilePayload.class,
                        () -> Sha256.of(docx.folderId() + '/' + docx.name()), OutcomeCodec.ID,
                        () -> upload(operation, docx)))
                .chain(id -> templates.mark(operation, id)
                        .onFailure(BoxException.class)
                        .transform(failure -> unmarked(failure, id, key != null))
                        .replaceWith(new CreateDocgenTemplateFromFilePayload(id)));
    }

    /** For load shedding it waits: how long it takes says more of the client than of the gateway. */
    private Uni<String> upload(OperationContext operation, DocxFile docx) {
        Uni<String> upload = files.upload(operation, docx.folderId(), docx.name(), docx.file())
                .onFailure(UploadDocgenTemplateApi::isTaken)
                .transform(failure -> taken((BoxException) failure))
                .onFailure(failure -> docx.file().isRefused()).transform(aborted -> DocxContent.refusal())
                .memoize().indefinitely();
        return operation.await(upload.replaceWithVoid().onFailure().recoverWithNull()).chain(() -> upload);
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof BoxException box && box.hasStatus(StatusCode.CONFLICT)
                && box.code() == ErrorCode.BAD_USER_INPUT && box.conflict() != null;
    }

    private static BoxException taken(BoxException failure) {
        ConflictingItem conflict = failure.conflict();
        return conflict == null || !conflict.type().equals("file")
                ? failure.as(ErrorCode.BAD_USER_INPUT, "'name' is taken by a folder. Choose another name.")
                : failure.as(ErrorCode.BAD_USER_INPUT,
                        "'name' is taken by a file. Choose another name, or mark that file "
                                + "with `createDocgenTemplate`.")
                        .about(conflict.id());
    }

    private static BoxException unmarked(BoxException failure, String id, boolean hasKey) {
        return failure.about(id, "The file was uploaded, but is no template yet: " + failure.reason()
                + (hasKey
                        ? " Send the same request again, or mark the file with `createDocgenTemplate`."
                        : " Mark it with `createDocgenTemplate`: its id is in `fileId` of this error."),
                hasKey);
    }

    @NonNull
    @Description("The template.")
    @Cost(calls = 1, free = "id file tags jobs")
    public Uni<DocgenTemplate> template(@Source CreateDocgenTemplateFromFilePayload payload, Context context) {
        return resolver.template(ResolvedField.of(context), payload.fileId());
    }
}
