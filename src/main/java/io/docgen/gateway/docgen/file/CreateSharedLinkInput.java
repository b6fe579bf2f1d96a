package io.docgen.gateway.docgen.file;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * An {@code Optional} is null if the client omits it, which changes nothing, and empty if the client passes null.
 */
@Input("CreateSharedLinkInput")
@Description("The file to share, and how.")
@SuppressWarnings("NullableOptional") // omitted, null or a value
public record CreateSharedLinkInput(
        @NonNull @Id @Description("The id of the file, digits only.") String fileId,
        @Description("Who can open the link. By default what an existing link has, or what the enterprise has set for "
                + "new ones.") @Nullable SharedLinkAccess access,
        @Description("Whether the link lets people download the file. Not with `COLLABORATORS`, whose rights are their "
                + "own.") @Nullable Boolean canDownload,
        @Description("When the link expires, in the future. Null: never, unless the enterprise lets all links expire. Needs "
                + "a paid account.") @Nullable Optional<OffsetDateTime> unsharedAt,
        @Description("The password of the link: at least 8 characters, among them a digit, a capital or a sign. Only "
                + "with `OPEN`. Null removes it.") @Nullable Optional<String> password) {

    /** Nobody sees the password by accident. */
    @Override
    public String toString() {
        return "CreateSharedLinkInput[fileId=" + fileId + ']';
    }
}
