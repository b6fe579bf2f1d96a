package io.docgen.gateway.docgen.template.check;

import io.docgen.gateway.docgen.template.field.Condition;
import io.docgen.gateway.docgen.template.field.TagUse;
import io.docgen.gateway.tag.DataPath;
import io.docgen.gateway.tag.Evaluator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
                find(use);
            }
        }
    }

    private void find(TagUse use) {
        DataPath loop = use.loop();
        if (loop == null) {
            place.each(use.path(), (path, value) -> find(use, value, path::toString));
        } else { // the tag is there once for each item, whose values its conditions may test
            place.each(loop, (item, ignored) -> find(use, place.value(use.path()), () -> place.numbered(use.path())));
        }
    }

    private void find(TagUse use, @Nullable Object value, Supplier<String> path) {
        if (value == null && isShown(use)) {
            findings.missing(path.get(), use.tag().content());
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
