package io.docgen.gateway.server.http;

import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.ParserOptions;
import io.docgen.gateway.graphql.document.DocumentParser;
import io.docgen.gateway.graphql.document.DocumentText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kind of an operation, which decides over GET whether it may be executed at all. */
final class OperationKind {

    private OperationKind() {
    }

    /**
     * Whether the operation to execute is a query. Also true if there is no such operation or the document is invalid,
     * which execution will report.
     */
    static boolean isQuery(String query, @Nullable String operationName) {
        try {
            List<OperationDefinition> operations = DocumentParser
                    .parse(DocumentText.of(query), ParserOptions.getDefaultOperationParserOptions())
                    .getDefinitionsOfType(OperationDefinition.class);
            return operations.stream()
                    .filter(operation -> operationName == null || operationName.isEmpty()
                            || operationName.equals(operation.getName()))
                    .allMatch(operation -> operation.getOperation() == Operation.QUERY);
        } catch (InvalidSyntaxException unreadable) {
            return true;
        }
    }
}
