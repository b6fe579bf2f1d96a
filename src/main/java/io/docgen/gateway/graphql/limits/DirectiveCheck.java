package io.docgen.gateway.graphql.limits;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import io.docgen.gateway.graphql.schema.ServedSchema;
import io.docgen.gateway.support.error.GatewayException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Rejects directives without effect, which the libraries accept. */
final class DirectiveCheck {

    private DirectiveCheck() {
    }

    /** @throws GatewayException {@code BAD_USER_INPUT} at the first directive without effect */
    static void check(Document document) {
        Deque<Node<?>> left = new ArrayDeque<>(List.of(document));
        while (!left.isEmpty()) {
            Node<?> node = left.pop();
            if (node instanceof Directive directive && !ServedSchema.hasEffect(directive.getName())) {
                throw GatewayException.badUserInput("Unknown directive '" + directive.getName() + "'");
            }
            for (Node<?> child : node.getChildren()) {
                left.push(child);
            }
        }
    }
}
