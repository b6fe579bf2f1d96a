package io.docgen.gateway.docgen.template.field;

import io.docgen.gateway.box.BoxTag;
import io.docgen.gateway.tag.DataPath;
import io.docgen.gateway.tag.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that a tag needs. A tag with two operands makes two of these.
 *
 * @param box the tag as Box sent it
 * @param tag the tag as the grammar reads it
 * @param path where the value is
 * @param certain whether the path is known for certain, and when it is needed
 * @param conditions under which the tag is in the document
 * @param loop the items of a loop, for each of which the tag is in the document although its value is outside of it;
 * else null
 */
public record TagUse(BoxTag box, Tag tag, Role role, DataPath path, boolean certain, List<Condition> conditions,
        @Nullable DataPath loop) {

    /** What the tag does with the value. */
    public enum Role {

        /** Inserts it as text. */
        INSERTED,
        /** Inserts all items of it. */
        JOINED,
        /** Inserts it as a picture. */
        PICTURED,
        /** Computes with it. */
        CALCULATED,
        /** Repeats something for each item of it. */
        REPEATED,
        /** Tests it. */
        TESTED;

        boolean isOfList() {
            return this == JOINED || this == REPEATED;
        }
    }

    /** Whether the tag is in every document. */
    public boolean isAlwaysShown() {
        return conditions.isEmpty() && loop == null;
    }

    /** Whether the tag stays in the document as text without a value, as far as that is known. */
    public boolean requiresValue() {
        return role != Role.TESTED && tag.modifiers().requiresValue();
    }
}
