package io.docgen.gateway.sandbox.document;

import io.docgen.gateway.tag.Tag;
import io.docgen.gateway.tag.TagKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tag in place of the runs that it was split over.
 *
 * @param run a run with the format of the first of them and no text; of a picture, the run with the picture
 * @param asText what stays in the document if the tag has no value; null if nothing does
 * @param picture whether the tag is the alternative text of a picture
 */
record TagNode(Tag tag, XmlElement run, @Nullable XmlElement asText, boolean picture) implements XmlNode {

    private static final Set<TagKind> INSERTED = Set.of(TagKind.TEXT, TagKind.ARITHMETIC);

    /** Whether it is the beginning, middle or end of a loop or condition. */
    boolean isControl() {
        return !INSERTED.contains(tag.kind());
    }

    /** The tag in another place, where it stays as something else. */
    TagNode as(@Nullable XmlElement otherText) {
        return new TagNode(tag, run, otherText, picture);
    }
}
