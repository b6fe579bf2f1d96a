package io.docgen.gateway.graphql.limits;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import io.docgen.gateway.graphql.schema.ServedSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a whole document, executed or not.
 *
 * @param fields all fields, those of introspection included
 * @param aliases fields with an alias
 * @param directives uses of any directive
 * @param unknownDirective one without effect, which the libraries accept; null if there is none
 */
record DocumentStats(int fields, int aliases, int directives, @Nullable String unknownDirective) {

    static DocumentStats of(Document document) {
        int fields = 0;
        int aliases = 0;
        int directives = 0;
        String unknown = null;
        Deque<Node<?>> left = new ArrayDeque<>();
        left.add(document);
        while (!left.isEmpty()) {
            Node<?> node = left.pop();
            fields += node instanceof Field ? 1 : 0;
            aliases += node instanceof Field field && field.getAlias() != null ? 1 : 0;
            if (node instanceof Directive directive) {
                directives++;
                unknown = unknown != null || ServedSchema.hasEffect(directive.getName())
                        ? unknown
                        : directive.getName();
            }
            for (Node<?> child : node.getChildren()) {
                left.push(child);
            }
        }
        return new DocumentStats(fields, aliases, directives, unknown);
    }
}
