package io.docgen.gateway.graphql.execution.plan;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.language.SourceLocation;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.docgen.gateway.graphql.execution.resolver.ComponentDataFetcher;
import io.docgen.gateway.graphql.execution.resolver.ResolverDataFetcher;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field of a selection set, with all that is known of it before the operation is executed. */
final class PlannedField {

    private static final String TYPENAME = "__typename";

    private final MergedField merged;
    private final GraphQLObjectType parent;
    private final GraphQLFieldDefinition definition;
    private final PlannedType type;
    private final Set<String> selected;
    private final @Nullable ComponentDataFetcher<?> component;
    private final @Nullable ResolverDataFetcher<?> resolver;

    /** @throws UnplannableException if it is fetched in a way that the plan does not know */
    PlannedField(MergedField merged, GraphQLObjectType parent, GraphQLFieldDefinition definition,
            DataFetcher<?> fetcher, PlannedType type) {
        this.merged = merged;
        this.parent = parent;
        this.definition = definition;
        this.type = type;
        this.selected = selected(type);
        this.component = fetcher instanceof ComponentDataFetcher<?> known ? known : null;
        this.resolver = fetcher instanceof ResolverDataFetcher<?> known ? known : null;
        if (component == null && resolver == null && !isTypename()) {
            throw new UnplannableException();
        }
    }

    /** Its key in the result. */
    String key() {
        return merged.getResultKey();
    }

    GraphQLFieldDefinition definition() {
        return definition;
    }

    PlannedType type() {
        return type;
    }

    /** Fetches the field if it is a component of a record; else null. */
    @Nullable
    ComponentDataFetcher<?> component() {
        return component;
    }

    /** Resolves the field if a method does; else null. */
    @Nullable
    ResolverDataFetcher<?> resolver() {
        return resolver;
    }

    /** The name of the type that the field belongs to. */
    String typename() {
        return parent.getName();
    }

    private boolean isTypename() {
        return definition.getName().equals(TYPENAME);
    }

    /** Where the field is in the document. */
    @Nullable
    SourceLocation location() {
        return merged.getSingleField().getSourceLocation();
    }

    /** The names of the selected subfields. */
    Set<String> selected() {
        return selected;
    }

    private static Set<String> selected(PlannedType type) {
        if (type.item() != null) {
            return selected(type.item());
        }
        return type.object() == null ? Set.of() : type.object().names();
    }

    /** The coerced arguments. */
    Map<String, Object> arguments(ExecutionContext context) {
        if (definition.getArguments().isEmpty()) {
            return Map.of();
        }
        List<Argument> given = merged.getArguments();
        return ValuesResolver.getArgumentValues(context.getGraphQLSchema().getCodeRegistry(),
                definition.getArguments(), given, context.getCoercedVariables(), context.getGraphQLContext(),
                context.getLocale());
    }
}
