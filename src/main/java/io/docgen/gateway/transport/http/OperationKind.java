package io.docgen.gateway.transport.http;

import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.List;

/** Looks at the text of a query where SmallRye GraphQL does not let one look at what it made of it. */
final class OperationKind {

    private OperationKind() {
    }

    /**
     * Whether the operation that would be executed is a query; also if there is none, or the text is no query, of which
     * execution will complain.
     */
    static boolean isQuery(String query, String operationName) {
        try {
            List<OperationDefinition> operations = parse(query).getDefinitionsOfType(OperationDefinition.class);
            return operations.stream()
                    .filter(operation -> operationName == null || operationName.isEmpty()
                            || operationName.equals(operation.getName()))
                    .allMatch(operation -> operation.getOperation() == Operation.QUERY);
        } catch (InvalidSyntaxException unreadable) {
            return true;
        }
    }

    private static graphql.language.Document parse(String query) {
        return Parser.parse(ParserEnvironment.newParserEnvironment().document(query)
                .parserOptions(ParserOptions.getDefaultOperationParserOptions()).build());
    }
}
