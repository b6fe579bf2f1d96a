package io.docgen.gateway.docgen.template.check;

import io.docgen.gateway.docgen.template.field.Condition;
import io.docgen.gateway.docgen.template.field.TagUse;
import io.docgen.gateway.tag.DataPath;
import io.docgen.gateway.tag.Evaluator;
import java.util.List;

/** Finds the tags that would stay in a document as text. */
final class MissingValues {

    private final DataPlace place;
    private final Findings findings;

    MissingValues(DataPlace place, Findings findings) {
        this.place = place;
        this.findings = findings;
    }

    void find(List<TagUse> uses) {
        for (TagUse use : uses) {
            if (use.requiresValue() && use.certain() && use.tag().modifiers().known()) {
                place.each(use.path(), (path, value) -> {
                    if (value == null && isShown(use)) {
                        findings.missing(path.toString(), use.tag().content());
                    }
                });
            }
        }
    }

    /** Whether the conditions around the tag put it into the document. */
    private boolean isShown(TagUse use) {
        return use.conditions().stream().allMatch(this::holds);
    }

    private boolean holds(Condition condition) {
        Evaluator evaluator = new Evaluator(name -> {
            DataPath path = condition.paths().get(name);
            return path == null ? null : place.value(path);
        });
        return condition.expression() != null && evaluator.holds(condition.expression()) == condition.expected();
    }
}
