package io.docgen.gateway.docgen.file;

import io.docgen.gateway.box.BoxLock;
import io.docgen.gateway.box.BoxUser;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

/** The lock on a file. {@link FileApi} resolves the user in the last component to a field. */
@Description("A lock on a file: only the user who created it can change, rename or move the file.")
public record FileLock(
        @Description("When the file was locked.") @Nullable OffsetDateTime createdAt,
        @Description("When the lock ends; null if it stays until it is removed.") @Nullable OffsetDateTime expiredAt,
        @Description("Whether the file cannot be downloaded while it is locked.") @Nullable Boolean downloadPrevented,
        @Description("The application that holds the lock, as Box sends it, such as `office_wopi`; null for a "
                + "person.") @Nullable String appType,
        @Ignore @Nullable BoxUser creator) {

    /** The lock; null if there is none, or it has expired: Box may send the last one of a file that is not locked. */
    static @Nullable FileLock of(@Nullable BoxLock lock, Instant now) {
        return lock == null || lock.expiredAt() != null && lock.expiredAt().toInstant().isBefore(now)
                ? null
                : new FileLock(lock.createdAt(), lock.expiredAt(), lock.isDownloadPrevented(), lock.appType(),
                        lock.createdBy());
    }
}
