package io.docgen.gateway.docgen.folder;

import io.docgen.gateway.box.FoldersClient;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.ConflictingItem;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.docgen.file.ItemName;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.Violations;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** The mutation that creates a folder, and the field of its payload. */
@GraphQLApi
public class CreateFolderApi {

    private static final String FOLDER = "folder";

    private final FoldersClient folders;
    private final ExistingFolder existing;
    private final FolderResolver resolver;

    CreateFolderApi(FoldersClient folders, ExistingFolder existing, FolderResolver resolver) {
        this.folders = folders;
        this.existing = existing;
        this.resolver = resolver;
    }

    @Mutation
    @Description("Creates a folder, or with `reuseExisting` returns the one that has the name, so that a case "
            + "gets one folder however often it is asked for.")
    @Cost(calls = 2)
    public Uni<CreateFolderPayload> createFolder(
            @NonNull @Description("The folder to create.") CreateFolderInput input, Context context) {
        OperationContext operation = OperationContext.of(context);
        String parent = input.parentFolderId();
        Violations violations = new Violations();
        violations.check("name", input.name(), ItemName::violation);
        violations.check("parentFolderId", parent, BoxId::violation);
        violations.throwIfAny();
        return folders.create(operation, parent, input.name())
                .map(id -> new CreateFolderPayload(id, true))
                .onFailure(CreateFolderApi::isTaken)
                .recoverWithUni(failure -> taken(operation, parent, input, (BoxException) failure));
    }

    @NonNull
    @Description("The folder.")
    @Cost(calls = 1, free = "id items")
    public Uni<Folder> folder(@Source CreateFolderPayload payload, Context context) {
        return resolver.folder(ResolvedField.of(context), payload.folderId());
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof BoxException box && box.hasStatus(StatusCode.CONFLICT)
                && box.code() == ErrorCode.BAD_USER_INPUT;
    }

    private Uni<CreateFolderPayload> taken(OperationContext operation, String parent, CreateFolderInput input,
            BoxException failure) {
        ConflictingItem conflict = failure.conflict();
        if (conflict != null && !conflict.type().equals(FOLDER)) {
            return Uni.createFrom().failure(
                    failure.as(ErrorCode.BAD_USER_INPUT,
                            "'name' is taken by a file in the folder. Choose another name."));
        }
        BoxException named = failure.as(ErrorCode.BAD_USER_INPUT,
                "'name' is taken by a folder. Choose another name, or pass `reuseExisting: true` to get that folder.");
        if (!Boolean.TRUE.equals(input.reuseExisting())) {
            return Uni.createFrom().failure(named);
        }
        return (conflict != null
                ? Uni.createFrom().item(conflict.id())
                : existing.id(operation, parent, input.name()))
                .onItem().ifNull().failWith(() -> failure.as(ErrorCode.BAD_USER_INPUT,
                        "'name' is taken, and Box does not say by what. It is no folder that the gateway can find: it "
                                + "may be a file, or an item that you cannot see. Choose another name."))
                .map(id -> new CreateFolderPayload(id, false));
    }
}
