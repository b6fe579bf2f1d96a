package io.docgen.gateway.graphql.tool;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import io.docgen.gateway.graphql.document.DocumentParser;
import io.docgen.gateway.graphql.document.DocumentText;
import io.docgen.gateway.graphql.document.DocumentValidator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes tools of the operations of documents. */
public final class ToolFactory {

    /** What hosts of the protocol take for the name of a tool. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final Pattern DESTRUCTIVE = Pattern.compile("(cancel|delete|remove)[A-Z].*");

    private final GraphQLSchema schema;

    public ToolFactory(GraphQLSchema schema) {
        this.schema = schema;
    }

    /**
     * The tools of a document: its queries and, if they are allowed, mutations. Subscriptions are none.
     *
     * @param mutations whether they are allowed
     * @throws IllegalArgumentException with a sentence if the document is invalid, or an operation cannot be a tool
     */
    public List<Tool> tools(String text, boolean mutations) {
        DocumentText.Parsable parsable = DocumentText.of(text);
        Document document;
        try {
            document = DocumentParser.parse(parsable, ParserOptions.getDefaultOperationParserOptions());
        } catch (InvalidSyntaxException invalid) {
            throw new IllegalArgumentException(String.valueOf(invalid.getMessage()), invalid);
        }
        List<ValidationError> errors = DocumentValidator.validate(schema, document);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(errors.get(0).getMessage());
        }
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        List<Tool> tools = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            Operation kind = operations.get(i).getOperation();
            if (kind == Operation.QUERY || mutations && kind == Operation.MUTATION) {
                tools.add(tool(text, document, operations.get(i),
                        i < parsable.operations().size() ? parsable.operations().get(i) : null));
            }
        }
        if (!tools.isEmpty() && tools.size() < operations.size()) { // or the others would be trusted with it
            throw new IllegalArgumentException("Beside '" + tools.get(0).name() + "' it has an operation that is none");
        }
        return tools;
    }

    private Tool tool(String text, Document document, OperationDefinition operation,
            DocumentText.@Nullable Operation described) {
        String name = operation.getName();
        if (name == null) {
            throw new IllegalArgumentException("It has an operation without a name, which is the name of the tool");
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("The name '" + name + "' has " + name.length()
                    + " characters, but that of a tool has at most 64");
        }
        VariableUses uses = new VariableUses(schema, document, operation);
        boolean mutation = operation.getOperation() == Operation.MUTATION;
        if (mutation && uses.isKeyMissing()) {
            throw new IllegalArgumentException("Give each 'idempotencyKey' of '" + name
                    + "' a variable of its own: a call that is repeated must not make something twice");
        }
        Map<String, String> descriptions = new HashMap<>(uses.descriptions());
        if (described != null) {
            descriptions.putAll(described.variables());
        }
        Map<String, Object> output = OutputSchema.of(schema, document, operation);
        @SuppressWarnings("unchecked") // as they were made
        Map<String, Object> properties = (Map<String, Object>) Objects.requireNonNull(
                output.get(JsonTypes.PROPERTIES));
        if (properties.put(ToolErrors.MEMBER, ToolErrors.SCHEMA) != null) {
            throw new IllegalArgumentException("No root field of '" + name + "' may be called 'errors'");
        }
        return new Tool(name, described == null ? null : described.description(), text, mutation,
                isDestructive(operation), List.copyOf(uses.keys()), uses.arguments(),
                InputSchema.of(schema, operation, descriptions), output);
    }

    /** By the verb of a root field. One of a fragment is not looked for. */
    private static boolean isDestructive(OperationDefinition operation) {
        return operation.getSelectionSet().getSelections().stream()
                .anyMatch(root -> !(root instanceof Field field) || DESTRUCTIVE.matcher(field.getName()).matches());
    }
}
