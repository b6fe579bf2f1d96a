package io.docgen.gateway.docgen.template.field;

import io.docgen.gateway.box.BoxTag;
import io.docgen.gateway.tag.DataPath;
import io.docgen.gateway.tag.Tag;
import io.docgen.gateway.tag.TagKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The conditions that hold at a place of a template. */
final class ConditionReading {

    /** Beyond, it counts as not understood when a tag is in the document: each tag keeps its conditions. */
    private static final int MOST = 32;

    private final boolean endsAreListed;
    /** Of each condition that is open: those of the branches before, negated, and that of the current one. */
    private final List<List<Condition>> open = new ArrayList<>();
    private boolean someBefore;

    /** @param endsAreListed whether the tags include the ends of conditions */
    ConditionReading(boolean endsAreListed) {
        this.endsAreListed = endsAreListed;
    }

    /** Whether it is known under which conditions the next tag is in the document. */
    boolean areCertain() {
        return endsAreListed ? !current().contains(Condition.NOT_UNDERSTOOD) : !someBefore;
    }

    List<Condition> current() {
        if (!endsAreListed) {
            return List.of();
        }
        List<Condition> current = open.size() > MOST
                ? List.of()
                : open.stream().flatMap(List::stream).limit(MOST + 1L).toList();
        return open.size() > MOST || current.size() > MOST ? List.of(Condition.NOT_UNDERSTOOD) : current;
    }

    /** Before a tag that ends a branch. */
    void leaveBranch(TagKind kind) {
        if (open.isEmpty()) {
            return;
        }
        List<Condition> branches = open.remove(open.size() - 1);
        if (kind != TagKind.END_IF && !branches.isEmpty()) {
            List<Condition> next = new ArrayList<>(branches);
            Condition last = next.remove(next.size() - 1);
            next.add(last.expression() == null ? last : last.negated());
            open.add(List.copyOf(next));
        } else if (kind != TagKind.END_IF) {
            open.add(branches);
        }
    }

    /** After a tag that may begin a branch. */
    void enter(BoxTag box, Tag tag, Map<String, DataPath> paths) {
        boolean unknown = tag.kind() == TagKind.UNKNOWN && "conditional".equals(box.type());
        Condition condition = unknown
                ? Condition.NOT_UNDERSTOOD
                : new Condition(tag.expression(), Map.copyOf(paths), true);
        if (tag.kind() == TagKind.IF || unknown && !tag.content().contains("elseif")) {
            someBefore = true;
            open.add(List.of(condition));
        } else if ((tag.kind() == TagKind.ELSE_IF || unknown) && !open.isEmpty()) {
            List<Condition> branches = new ArrayList<>(open.remove(open.size() - 1));
            branches.add(condition);
            open.add(branches.size() > MOST ? List.of(Condition.NOT_UNDERSTOOD) : List.copyOf(branches));
        }
    }
}
