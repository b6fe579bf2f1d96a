package io.docgen.gateway.graphql.limits;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts of a whole document, executed or not.
 *
 * @param fields all fields, those of introspection included
 * @param aliases fields with an alias
 * @param directives uses of any directive
 */
record DocumentStats(int fields, int aliases, int directives) {

    static DocumentStats of(Document document) {
        int fields = 0;
        int aliases = 0;
        int directives = 0;
        Deque<Node<?>> left = new ArrayDeque<>();
        left.add(document);
        while (!left.isEmpty()) {
            Node<?> node = left.pop();
            fields += node instanceof Field ? 1 : 0;
            aliases += node instanceof Field field && field.getAlias() != null ? 1 : 0;
            directives += node instanceof Directive ? 1 : 0;
            for (Node<?> child : node.getChildren()) {
                left.push(child);
            }
        }
        return new DocumentStats(fields, aliases, directives);
    }
}
