package io.docgen.gateway.docgen.template.field;

import io.docgen.gateway.box.BoxTag;
import io.docgen.gateway.tag.Scope;
import io.docgen.gateway.tag.Tag;
import io.docgen.gateway.tag.TagKind;
import io.docgen.gateway.tag.TagScanner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tags of a text as Box describes them, with or without the ends of conditions and loops. */
public final class TagsOfText {

    private static final Map<TagKind, String> TYPES = Map.of(TagKind.TEXT, "text", TagKind.ARITHMETIC, "arithmetic",
            TagKind.FOR, "for-loop", TagKind.END_FOR, "for-loop", TagKind.TABLE_ROW, "table-loop",
            TagKind.END_TABLE_ROW, "table-loop");
    private static final Set<TagKind> ENDS = Set.of(TagKind.ELSE, TagKind.END_IF, TagKind.END_FOR,
            TagKind.END_TABLE_ROW);

    private TagsOfText() {
    }

    /** With the ends. */
    public static List<BoxTag> of(String text) {
        return of(text, true);
    }

    public static List<BoxTag> of(String text, boolean withEnds) {
        List<BoxTag> tags = new ArrayList<>();
        Scope scope = new Scope();
        for (TagScanner.Found found : TagScanner.scan(text)) {
            Tag tag = found.tag();
            Set<String> paths = new LinkedHashSet<>();
            tag.names().forEach(name -> paths.addAll(scope.path(name).chain()));
            scope.pass(tag);
            if (withEnds || !ENDS.contains(tag.kind())) {
                tags.add(new BoxTag(tag.content(), TYPES.getOrDefault(tag.kind(), "conditional"), List.copyOf(paths)));
            }
        }
        return tags;
    }
}
