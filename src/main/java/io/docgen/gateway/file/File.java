package io.docgen.gateway.file;

import io.docgen.gateway.box.BoxFile;
import io.docgen.gateway.box.BoxFolder;
import io.docgen.gateway.box.BoxUser;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A file of Box's. Everything but the id is null if the details were not asked for or could not be read. The folders
 * and people in the last components are resolved to fields by {@link FolderApi} and {@link FileApi}.
 */
@Description("A file in Box. Its `id` is always known; if the details cannot be read they are null and an error says "
        + "why.")
public record File(
        @NonNull @Id @Description("The id of the file.") String id,
        @Description("The name, extension included.") String name,
        @Description("The extension, without the dot; empty if the name has none.") String extension,
        @Description("What somebody has written about it; empty if nobody has.") String description,
        @Description("The size in bytes. Can be larger than a 32-bit integer holds.") BigInteger size,
        @Description("The SHA-1 of the content, in hexadecimal.") String sha1,
        @Description("Whether the file is in use or in the trash.") ItemStatus itemStatus,
        @Description("When the file was created in Box, with the offset Box gives.") OffsetDateTime createdAt,
        @Description("When the file last changed, with the offset Box gives.") OffsetDateTime modifiedAt,
        @Description("When the content was made, perhaps long before its upload.") OffsetDateTime contentCreatedAt,
        @Description("When the content last changed, perhaps long before its upload.")
        OffsetDateTime contentModifiedAt,
        @Description("When the file was put in the trash; null if it is not there.") OffsetDateTime trashedAt,
        @Description("The current version.") FileVersion fileVersion,
        @Description("The shared link; null if there is none.") SharedLink sharedLink,
        @Description("What you may do with it.") FilePermissions permissions,
        @Ignore BoxFolder container,
        @Ignore BoxFolder.Path containers,
        @Ignore BoxUser creator,
        @Ignore BoxUser modifier,
        @Ignore BoxUser owner) {

    static File ofId(String id) {
        return new File(id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    /** @param id as the job gave it, which is what was asked for, whatever the answer calls itself */
    static File of(String id, BoxFile file) {
        return new File(id, file.name(), file.extension(), file.description(), file.size(), file.sha1(),
                ItemStatus.of(file.itemStatus()), file.createdAt(), file.modifiedAt(), file.contentCreatedAt(),
                file.contentModifiedAt(), file.trashedAt(), FileVersion.currentOf(file),
                SharedLink.of(file.sharedLink()), FilePermissions.of(file.permissions()), file.parent(),
                file.pathCollection(), file.createdBy(), file.modifiedBy(), file.ownedBy());
    }
}
