package io.docgen.gateway.docgen.file;

import io.docgen.gateway.box.BoxRepresentations;
import io.docgen.gateway.box.FilesClient;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.docgen.user.User;
import io.docgen.gateway.docgen.user.UserResolver;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.operation.ResultWarnings;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The query for a file, and the fields of a file that make calls of their own. */
@GraphQLApi
public class FileApi {

    /** Hints that are safe in a header: bracketed groups of a type and its options. */
    private static final Pattern HINTS = Pattern.compile("(\\[[A-Za-z0-9_?=&,.x-]{1,100}]){1,20}");

    private final FilesClient files;
    private final UserResolver users;

    FileApi(FilesClient files, UserResolver users) {
        this.files = files;
        this.users = users;
    }

    @Query
    @Description("One file. Null, with the error NOT_FOUND, if there is no such file or you have no access.")
    @Cost(calls = 1)
    public Uni<File> file(@Id @NonNull @Description("The id of the file, digits only.") String id, Context context) {
        OperationContext operation = OperationContext.of(context);
        return files.file(operation, BoxId.require("id", id), File.fieldsFor(operation))
                .map(file -> File.of(id, file));
    }

    @Description("The user who created the file; null if unknown, as after an anonymous upload.")
    @Cost(calls = 1, free = UserResolver.MINI, sharedInOperation = UserResolver.CALLER)
    public Uni<User> createdBy(@Source File file, Context context) {
        return users.user(ResolvedField.of(context), file.creator());
    }

    @Description("The user who last modified the file.")
    @Cost(calls = 1, free = UserResolver.MINI, sharedInOperation = UserResolver.CALLER)
    public Uni<User> modifiedBy(@Source File file, Context context) {
        return users.user(ResolvedField.of(context), file.modifier());
    }

    @Description("The owner of the file.")
    @Cost(calls = 1, free = UserResolver.MINI, sharedInOperation = UserResolver.CALLER)
    public Uni<User> ownedBy(@Source File file, Context context) {
        return users.user(ResolvedField.of(context), file.owner());
    }

    @Description("The user who locked the file; null if unknown.")
    @Cost(calls = 1, free = UserResolver.MINI, sharedInOperation = UserResolver.CALLER)
    public Uni<User> createdBy(@Source FileLock lock, Context context) {
        return users.user(ResolvedField.of(context), lock.creator());
    }

    @Description("The URL of a placeholder image. Null if Box has a thumbnail of the file itself: see "
            + "`representations`.")
    @Cost(calls = 1)
    public Uni<String> thumbnailUrl(@Source File file, Context context) {
        return files.thumbnailUrl(OperationContext.of(context), file.id());
    }

    @Description("The URL of a preview for embedding in a page, to be opened within a minute. It is a secret and "
            + "new for each request. Null, with an error that has `boxStatus` 415, if Box has no preview for "
            + "this type of file.")
    @Cost(calls = 1)
    public Uni<String> embedUrl(@Source File file, Context context) {
        return files.embedUrl(OperationContext.of(context), file.id());
    }

    @Description("The representations of the file, such as a PDF or an image of its first page.")
    @Cost(calls = 1)
    public Uni<List<@NonNull FileRepresentation>> representations(@Source File file,
            @Description("The requested representations in the syntax of Box's `x-rep-hints`, such as "
                    + "`[pdf][jpg?dimensions=94x94]`. Without it, `contentUrlTemplate` and `state` are null.") String hints,
            Context context) {
        if (hints != null && !HINTS.matcher(hints).matches()) {
            throw GatewayException.badUserInput("hints", "must be like \"[pdf][jpg?dimensions=94x94]\".");
        }
        ResultWarnings.OfList listWarnings = ResultWarnings.of(context);
        return files.representations(OperationContext.of(context), file.id(), hints)
                .map(entries -> readable(entries, listWarnings));
    }

    @Description("The URL to download the file without a token. It is a secret, new for each request, and expires "
            + "in about 15 minutes: ask for it when the person clicks, not in a list, where it costs one call "
            + "for each file. Null, with an error that has `boxStatus` 202 and `retryAfter`, while Box is "
            + "still preparing the content.")
    @Cost(calls = 1)
    public Uni<String> downloadUrl(@Source File file, Context context) {
        return files.downloadUrl(OperationContext.of(context), file.id());
    }

    private static List<FileRepresentation> readable(List<BoxRepresentations.Entry> entries,
            ResultWarnings.OfList warnings) {
        List<FileRepresentation> readable = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) == null) {
                warnings.add(i);
            } else {
                readable.add(FileRepresentation.of(entries.get(i)));
            }
        }
        return readable;
    }
}
