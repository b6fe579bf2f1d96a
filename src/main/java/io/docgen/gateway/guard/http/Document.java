package io.docgen.gateway.guard.http;

import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import io.docgen.gateway.graphql.ErrorCode;
import java.util.List;

/** Looks at the text of a query where SmallRye GraphQL does not let one look at what it made of it. */
final class Document {

    private Document() {
    }

    /** What is wrong with a document that could not be parsed. */
    static NotARequest complaint(String query) {
        try {
            parse(query);
            return new NotARequest(400, "The query cannot be parsed.");
        } catch (ParseCancelledException tooLong) {
            return new NotARequest(400, ErrorCode.QUERY_TOO_COMPLEX, "The query is too long. Ask for less at once.");
        } catch (InvalidSyntaxException wrong) {
            return new NotARequest(400, ErrorCode.BAD_USER_INPUT, wrong.getMessage(), wrong.getLocation());
        }
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
