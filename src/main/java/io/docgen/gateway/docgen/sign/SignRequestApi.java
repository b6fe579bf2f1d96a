package io.docgen.gateway.docgen.sign;

import io.docgen.gateway.box.BoxReference;
import io.docgen.gateway.box.BoxSignRequest;
import io.docgen.gateway.box.BoxSigner;
import io.docgen.gateway.box.SignRequestsClient;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.docgen.file.File;
import io.docgen.gateway.docgen.file.FileResolver;
import io.docgen.gateway.docgen.folder.Folder;
import io.docgen.gateway.docgen.folder.FolderResolver;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.operation.ResultWarnings;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The query for a sign request, and its fields that lead elsewhere or are made of lists. */
@GraphQLApi
public class SignRequestApi {

    private final SignRequestsClient requests;
    private final FileResolver files;
    private final FolderResolver folders;

    SignRequestApi(SignRequestsClient requests, FileResolver files, FolderResolver folders) {
        this.requests = requests;
        this.files = files;
        this.folders = folders;
    }

    @Query
    @Description("One sign request. Null, with the error NOT_FOUND, if there is no such request, you have no access, or "
            + "its files or folder are deleted.")
    @Cost(calls = 1)
    public Uni<SignRequest> signRequest(@Id @NonNull @Description("The id of the sign request.") String id,
            Context context) {
        return requests.signRequest(OperationContext.of(context), BoxId.requireOpaque("id", id))
                .map(request -> SignRequest.of(id, request));
    }

    @Description("The people whom it names, each with the decision. An unreadable one is left out, with a warning in "
            + "`extensions.warnings`.")
    public Uni<List<@NonNull SignRequestSigner>> signers(@Source SignRequest request, Context context) {
        List<@Nullable BoxSigner> signers = request.read() == null ? null : request.read().signers();
        return Uni.createFrom().item(signers == null
                ? null
                : readable(signers, signer -> true, context).stream().map(SignRequestSigner::of).toList());
    }

    @Description("The files that it was created from.")
    @Cost(calls = 1, free = FileResolver.FREE, listSize = SignRequestFactory.MAX_FILES)
    public Uni<List<@NonNull File>> sourceFiles(@Source SignRequest request, Context context) {
        return files(request.read() == null ? null : request.read().sourceFiles(), context);
    }

    @Description("The files that are signed: copies of the source files, with the signatures so far. Wait for "
            + "`isReadyForDownload` before you download them.")
    @Cost(calls = 1, free = FileResolver.FREE, listSize = SignRequestFactory.MAX_FILES)
    public Uni<List<@NonNull File>> signFiles(@Source SignRequest request, Context context) {
        BoxSignRequest.SignFiles signed = request.read() == null ? null : request.read().signFiles();
        return files(signed == null ? null : signed.files(), context);
    }

    @Description("The file with the log of all that the signers did; null until Box has made it.")
    @Cost(calls = 1, free = FileResolver.FREE)
    public Uni<File> signingLog(@Source SignRequest request, Context context) {
        BoxReference log = request.read() == null ? null : request.read().signingLog();
        return log == null || !BoxId.isValid(log.id())
                ? Uni.createFrom().nullItem()
                : files.file(ResolvedField.of(context), log.id());
    }

    @Description("The folder for the signed files and the log.")
    @Cost(calls = 1, free = FolderResolver.MINI)
    public Uni<Folder> parentFolder(@Source SignRequest request, Context context) {
        return folders.folder(ResolvedField.of(context),
                request.read() == null ? null : request.read().parentFolder());
    }

    @Description("The URL at which you place the fields for signatures and then send the request, if it was created with "
            + "`isDocumentPreparationNeeded`; else null. It is a secret: who has it can send the request. So it is asked "
            + "for in a call of its own. Open it when the person clicks, and do not store it.")
    @Cost(calls = 1)
    public Uni<String> prepareUrl(@Source SignRequest request, Context context) {
        return requests.prepareUrl(OperationContext.of(context), request.id());
    }

    private Uni<List<File>> files(@Nullable List<@Nullable BoxReference> references, Context context) {
        return references == null
                ? Uni.createFrom().nullItem()
                : files.files(ResolvedField.of(context),
                        readable(references, file -> BoxId.isValid(file.id()), context).stream()
                                .map(BoxReference::id).toList());
    }

    private static <T> List<T> readable(List<@Nullable T> entries, Predicate<T> isReadable, Context context) {
        ResultWarnings.OfList warnings = ResultWarnings.of(context);
        List<T> readable = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            T entry = entries.get(i);
            if (entry != null && isReadable.test(entry)) {
                readable.add(Objects.requireNonNull(entry));
            } else {
                warnings.add(i);
            }
        }
        return readable;
    }
}
