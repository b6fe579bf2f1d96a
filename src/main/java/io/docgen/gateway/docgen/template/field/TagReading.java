package io.docgen.gateway.docgen.template.field;

import io.docgen.gateway.box.BoxTag;
import io.docgen.gateway.docgen.template.field.TagUse.Role;
import io.docgen.gateway.tag.DataPath;
import io.docgen.gateway.tag.Tag;
import io.docgen.gateway.tag.TagKind;
import io.docgen.gateway.tag.TagParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tags of a template from the first to the last: which values they need, and when. Whether Box lists the ends
 * of conditions and loops is not documented. Without them, what follows a condition may be inside it, and nothing is
 * certain there.
 */
public final class TagReading {

    private final PathReading paths;
    private final ConditionReading conditions;
    /** Whether the tags include the ends of loops, so that it is known what is inside one. */
    private final boolean loopsEnd;
    private final List<TagUse> uses = new ArrayList<>();

    private TagReading(List<Tag> tags, List<BoxTag> boxTags) {
        paths = new PathReading(tags, boxTags);
        loopsEnd = tags.stream().anyMatch(tag -> tag.kind().isLoopEnd());
        conditions = new ConditionReading(tags.stream().anyMatch(tag -> tag.kind() == TagKind.END_IF));
    }

    /** @param boxTags all tags of a template, in Box's order */
    public static List<TagUse> of(List<BoxTag> boxTags) {
        List<Tag> tags = boxTags.stream().map(tag -> TagParser.parse(tag.content() == null ? "" : tag.content()))
                .toList();
        TagReading reading = new TagReading(tags, boxTags);
        for (int i = 0; i < tags.size(); i++) {
            reading.add(boxTags.get(i), tags.get(i));
        }
        return List.copyOf(reading.uses);
    }

    private void add(BoxTag box, Tag tag) {
        boolean ends = tag.kind() == TagKind.ELSE_IF || tag.kind() == TagKind.ELSE || tag.kind() == TagKind.END_IF;
        if (ends) {
            conditions.leaveBranch(tag.kind());
        }
        Map<String, DataPath> found = new HashMap<>();
        role(box, tag).ifPresent(role -> paths.of(box, tag).forEach((name, path) -> {
            found.put(name, path.path());
            boolean certain = path.certain() && conditions.areCertain();
            if (tag.sums(name)) {
                uses.add(use(box, tag, Role.REPEATED, path.path().ofList(), certain));
            }
            uses.add(use(box, tag, role, path.path(), certain));
        }));
        conditions.enter(box, tag, found);
        paths.pass(tag);
    }

    private TagUse use(BoxTag box, Tag tag, Role role, DataPath path, boolean certain) {
        DataPath loop = loopsEnd ? paths.loop() : null;
        return new TagUse(box, tag, role, path, certain, conditions.current(),
                loop == null || path.isIn(loop) ? null : loop);
    }

    private static Optional<Role> role(BoxTag box, Tag tag) {
        return switch (tag.kind()) {
            case TEXT -> Optional.of("image".equals(box.type())
                    ? Role.PICTURED
                    : tag.modifiers().joinsList() ? Role.JOINED : Role.INSERTED);
            case ARITHMETIC -> Optional.of(Role.CALCULATED);
            case IF, ELSE_IF -> Optional.of(Role.TESTED);
            case FOR, TABLE_ROW -> Optional.of(Role.REPEATED);
            case UNKNOWN -> roleOf(box.type());
            default -> Optional.empty();
        };
    }

    /** The role of a tag that Box understands and this gateway does not. */
    private static Optional<Role> roleOf(@Nullable String type) {
        return switch (type == null ? "" : type) {
            case "text" -> Optional.of(Role.INSERTED);
            case "image" -> Optional.of(Role.PICTURED);
            case "arithmetic" -> Optional.of(Role.CALCULATED);
            case "conditional" -> Optional.of(Role.TESTED);
            case "for-loop", "table-loop" -> Optional.of(Role.REPEATED);
            default -> Optional.empty();
        };
    }
}
