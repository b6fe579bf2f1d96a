package io.docgen.gateway.file;

import io.docgen.gateway.box.BoxEnums;
import org.eclipse.microprofile.graphql.Description;

/** Box's item statuses; the names are Box's in upper case. */
@Description("Whether an item is in use or was thrown away.")
public enum ItemStatus {

    @Description("In use.")
    ACTIVE,
    @Description("In the trash, from where it can be restored.")
    TRASHED,
    @Description("Deleted for good.")
    DELETED,
    @Description("A status this gateway does not know.")
    UNKNOWN;

    /** @param boxStatus as in Box's JSON; null gives null */
    static ItemStatus of(String boxStatus) {
        return boxStatus == null ? null : BoxEnums.of(ItemStatus.class, boxStatus, UNKNOWN);
    }
}
