package io.docgen.gateway.docgen.template.field;

import io.docgen.gateway.tag.DataPath;
import io.docgen.gateway.tag.Expression;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to be true for a part of a template to be in the document.
 *
 * @param expression null if the condition is not understood
 * @param paths the paths of the names in the expression, where it stands
 * @param expected what the expression has to be
 */
public record Condition(@Nullable Expression expression, Map<String, DataPath> paths, boolean expected) {

    static final Condition NOT_UNDERSTOOD = new Condition(null, Map.of(), true);

    Condition negated() {
        return new Condition(expression, paths, !expected);
    }
}
