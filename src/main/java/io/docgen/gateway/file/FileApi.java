package io.docgen.gateway.file;

import io.docgen.gateway.box.BoxId;
import io.docgen.gateway.box.BoxRepresentations;
import io.docgen.gateway.box.FilesClient;
import io.docgen.gateway.engine.ResultWarnings;
import io.docgen.gateway.error.GatewayException;
import io.docgen.gateway.user.User;
import io.docgen.gateway.user.UserResolver;
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

/** The query for a file, and the fields of a file that may take a call of their own. */
@GraphQLApi
public class FileApi {

    /** What may go into a header: bracketed groups of a form and its options. */
    private static final Pattern HINTS = Pattern.compile("(\\[[A-Za-z0-9_?=&,.x-]{1,100}]){1,20}");

    private final FilesClient files;
    private final UserResolver users;
    private final ResultWarnings warnings;

    FileApi(FilesClient files, UserResolver users, ResultWarnings warnings) {
        this.files = files;
        this.users = users;
        this.warnings = warnings;
    }

    @Query
    @Description("One file. Null, with a NOT_FOUND error, if there is none with this id or you may not see it.")
    public Uni<File> file(@Id @NonNull @Description("The id of the file, digits only.") String id) {
        return files.file(BoxId.require("id", id)).map(file -> File.of(id, file));
    }

    @Description("Who created the file; null if Box does not tell, as after an anonymous upload.")
    public Uni<User> createdBy(@Source File file) {
        return users.user(file.creator());
    }

    @Description("Who last changed the file.")
    public Uni<User> modifiedBy(@Source File file) {
        return users.user(file.modifier());
    }

    @Description("Who owns the file.")
    public Uni<User> ownedBy(@Source File file) {
        return users.user(file.owner());
    }

    @Description("A link to a picture that stands in for the file, where Box gives one: null if it has a thumbnail of "
            + "the file itself, which `representations` leads to.")
    public Uni<String> thumbnailUrl(@Source File file) {
        return files.thumbnailUrl(file.id());
    }

    @Description("A link to a preview, to embed in a page within a minute: a secret, made anew each time. Null, with an "
            + "error that has `boxStatus` 415, if Box cannot show this kind of file.")
    public Uni<String> embedUrl(@Source File file) {
        return files.embedUrl(file.id());
    }

    @Description("The forms the file can be had in, such as a PDF or a picture of its first page.")
    public Uni<List<@NonNull FileRepresentation>> representations(@Source File file,
            @Description("Which are wanted, as Box's `x-rep-hints`, such as `[pdf][jpg?dimensions=94x94]`; without, "
                    + "they are only named.") String hints) {
        if (hints != null && !HINTS.matcher(hints).matches()) {
            throw GatewayException.badUserInput("hints", "must be like \"[pdf][jpg?dimensions=94x94]\".");
        }
        ResultWarnings.OfList leftOut = warnings.ofList();
        return files.representations(file.id(), hints).map(entries -> readable(entries, leftOut));
    }

    @Description("A link to download the file from, without a token, for about 15 minutes: a secret, made anew each "
            + "time. Null, with an error that has `boxStatus` 202 and `retryAfter`, while Box is still preparing the "
            + "content.")
    public Uni<String> downloadUrl(@Source File file) {
        return files.downloadUrl(file.id());
    }

    private static List<FileRepresentation> readable(List<BoxRepresentations.Entry> entries, ResultWarnings.OfList warnings) {
        List<FileRepresentation> readable = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) == null) {
                warnings.leftOut(i);
            } else {
                readable.add(FileRepresentation.of(entries.get(i)));
            }
        }
        return readable;
    }
}
