package io.docgen.gateway.docgen.file;

import io.docgen.gateway.box.BoxFile;
import io.docgen.gateway.box.BoxFolder;
import io.docgen.gateway.box.BoxUser;
import io.docgen.gateway.box.FileFields;
import io.docgen.gateway.operation.DocumentFields;
import io.docgen.gateway.operation.OperationContext;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A file. Everything but the id is null if the details were not selected or could not be read. The folders and users in
 * the last components are resolved to fields elsewhere.
 */
@Description("A file in Box. Its `id` is always known. If its details cannot be read they are null, and one error "
        + "says why.")
public record File(
        @NonNull @Id @Description("The id of the file.") String id,
        @Description("The name with its extension.") @Nullable String name,
        @Description("The extension, without the dot; empty if the name has none.") @Nullable String extension,
        @Description("The description; empty if there is none.") @Nullable String description,
        @Description("The size in bytes, which may exceed 32 bits.") @Nullable BigInteger size,
        @Description("The SHA-1 of the content, in hexadecimal.") @Nullable String sha1,
        @Description("Whether the file is active or in the trash.") @Nullable ItemStatus itemStatus,
        @Description("When the file was created in Box.") @Nullable OffsetDateTime createdAt,
        @Description("When the file was last modified in Box.") @Nullable OffsetDateTime modifiedAt,
        @Description("When the content was created, which may be long before its "
                + "upload.") @Nullable OffsetDateTime contentCreatedAt,
        @Description("When the content was last modified, which may be long before its "
                + "upload.") @Nullable OffsetDateTime contentModifiedAt,
        @Description("When the file was moved to the trash; null if it is not there.") @Nullable OffsetDateTime trashedAt,
        @Description("The current version.") @Nullable FileVersion fileVersion,
        @Description("The shared link; null if there is none.") @Nullable SharedLink sharedLink,
        @Description("Your permissions on the file.") @Nullable FilePermissions permissions,
        @Description("The lock on the file; null if it is not locked.") @Nullable FileLock lock,
        @Description("The classification of the file, such as `Confidential`; null if it has "
                + "none.") @Nullable Classification classification,
        @Ignore @Nullable BoxFolder container,
        @Ignore BoxFolder.@Nullable Path containers,
        @Ignore @Nullable BoxUser creator,
        @Ignore @Nullable BoxUser modifier,
        @Ignore @Nullable BoxUser owner) implements FolderItem {

    static File ofId(String id) {
        return new File(id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null);
    }

    /** @param id the requested id, whatever form it has in the response */
    public static File of(String id, BoxFile file) {
        return new File(id, file.name(), file.extension(), file.description(), file.size(), file.sha1(),
                ItemStatus.of(file.itemStatus()), file.createdAt(), file.modifiedAt(), file.contentCreatedAt(),
                file.contentModifiedAt(), file.trashedAt(), FileVersion.currentOf(id, file),
                SharedLink.of(file.sharedLink()), FilePermissions.of(file.permissions()),
                FileLock.of(file.lock(), Instant.now()), Classification.of(file.classification()),
                file.parent(), file.pathCollection(), file.createdBy(), file.modifiedBy(), file.ownedBy());
    }

    /** What an operation needs to know of each file that it reads. */
    public static FileFields fieldsFor(OperationContext operation) {
        return DocumentFields.mayBeSelected(operation, "lock", "classification")
                ? FileFields.WITH_LOCK
                : FileFields.USUAL;
    }
}
