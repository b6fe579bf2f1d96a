package io.docgen.gateway.docgen.file;

import io.docgen.gateway.box.BoxEnums;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Box's item statuses, named as Box names them, in upper case. */
@Description("Whether an item is active or was deleted.")
public enum ItemStatus {

    @Description("Active.")
    ACTIVE,
    @Description("In the trash, from which it can be restored.")
    TRASHED,
    @Description("Deleted permanently.")
    DELETED,
    @Description("A status that this gateway does not know.")
    UNKNOWN;

    private static final BoxEnums<ItemStatus> NAMES = new BoxEnums<>(ItemStatus.class);

    /** The status for Box's name of it; null for null. */
    public static @Nullable ItemStatus of(@Nullable String boxStatus) {
        return boxStatus == null ? null : NAMES.findOr(UNKNOWN, boxStatus);
    }
}
