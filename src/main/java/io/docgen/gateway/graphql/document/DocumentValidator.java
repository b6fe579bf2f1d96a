package io.docgen.gateway.graphql.document;

import graphql.Directives;
import graphql.ParseAndValidate;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import graphql.validation.rules.SubscriptionUniqueRootField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Validates documents. That a subscription has one root field is validated last, because that rule of graphql-java
 * fails with an exception for documents which other rules reject.
 */
public final class DocumentValidator {

    private static final Predicate<Class<?>> ONE_ROOT_FIELD = SubscriptionUniqueRootField.class::equals;
    private static final Set<String> CONDITIONS = Set.of(Directives.SkipDirective.getName(),
            Directives.IncludeDirective.getName());

    private DocumentValidator() {
    }

    /** What is wrong with a document; empty if it is valid. */
    public static List<ValidationError> validate(GraphQLSchema schema, Document document) {
        List<ValidationError> errors = ParseAndValidate.validate(schema, document, ONE_ROOT_FIELD.negate(),
                Locale.ENGLISH);
        List<OperationDefinition> subscriptions = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION).toList();
        if (!errors.isEmpty() || subscriptions.isEmpty()) {
            return errors;
        }
        errors = conditionsOfRootFields(subscriptions, document);
        return errors.isEmpty()
                ? ParseAndValidate.validate(schema, document, ONE_ROOT_FIELD, Locale.ENGLISH)
                : errors;
    }

    /** The specification forbids them, and GraphQL.js rejects them. graphql-java does not validate this yet. */
    private static List<ValidationError> conditionsOfRootFields(List<OperationDefinition> subscriptions,
            Document document) {
        Map<String, FragmentDefinition> fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
        return subscriptions.stream()
                .flatMap(operation -> selections(operation.getSelectionSet(), new HashMap<>(fragments)))
                .filter(selection -> selection.getDirectives().stream()
                        .anyMatch(directive -> CONDITIONS.contains(directive.getName())))
                .map(selection -> ValidationError.newValidationError()
                        .validationErrorType(ValidationErrorType.SubscriptionMultipleRootFields)
                        .sourceLocation(selection.getSourceLocation())
                        .description("@skip and @include are not allowed at the root of a subscription").build())
                .toList();
    }

    /** Of one level, those of inline fragments and of the fragments, once each, included. */
    private static Stream<DirectivesContainer<?>> selections(SelectionSet set,
            Map<String, FragmentDefinition> fragments) {
        return set.getSelections().stream().flatMap(selection -> {
            Stream<DirectivesContainer<?>> own = Stream.of((DirectivesContainer<?>) selection);
            SelectionSet below = below(selection, fragments);
            return below == null ? own : Stream.concat(own, selections(below, fragments));
        });
    }

    private static @Nullable SelectionSet below(Selection<?> selection, Map<String, FragmentDefinition> fragments) {
        if (selection instanceof InlineFragment inline) {
            return inline.getSelectionSet();
        }
        FragmentDefinition fragment = selection instanceof FragmentSpread spread
                ? fragments.remove(spread.getName())
                : null;
        return fragment == null ? null : fragment.getSelectionSet();
    }
}
