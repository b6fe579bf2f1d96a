package io.docgen.gateway.graphql.schema;

import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The schema that is served: SmallRye GraphQL's, with coercion of its inputs, sorted, and without directives of no
 * effect.
 */
@Singleton
public class ServedSchema {

    /** SmallRye GraphQL and graphql-java add them to every schema. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("defer", "experimental_disableErrorPropagation",
            "constraint", "rolesAllowed");

    /** SmallRye takes this name of the default for a regular expression, which it would match at each field. */
    private static final String DEFAULT_VISIBILITY = "default";
    private static final String NO_INTROSPECTION = "no-introspection";

    private final GraphQLSchema schema;
    private final GraphQLSchema plain;
    private final boolean hidden;

    ServedSchema(GraphQLSchema declared, TypeDescriptions descriptions, MemberOrder order, NodeSchema nodes,
            FederatedSchema federated,
            @ConfigProperty(name = "quarkus.smallrye-graphql.field-visibility") Optional<String> visibility) {
        GraphQLSchema complete = federated.isEnabled() ? declared : nodes.in(declared);
        GraphQLSchema coerced = MemberSorter.sorted(SchemaTypes.in(complete, descriptions), order);
        DataFetcher<Set<GraphQLDirective>> directives = introspection -> effective(introspection.getGraphQLSchema());
        this.plain = GraphQLSchema.newSchema(coerced).clearAdditionalTypes().additionalTypes(reachable(coerced))
                .clearDirectives().additionalDirectives(effective(coerced))
                .codeRegistry(coerced.getCodeRegistry().transform(code -> {
                    coerced.getAllTypesAsList().stream().filter(GraphQLInterfaceType.class::isInstance)
                            .forEach(type -> code.typeResolver(type.getName(), new RecordTypeResolver()));
                    code.dataFetcher(FieldCoordinates.coordinates(Introspection.__Schema.getName(), "directives"),
                            directives);
                    if (visibility.orElse(DEFAULT_VISIBILITY).equals(DEFAULT_VISIBILITY)) {
                        code.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
                    }
                })).build();
        this.hidden = visibility.orElse(DEFAULT_VISIBILITY).contains(NO_INTROSPECTION);
        this.schema = federated.isEnabled() ? federated.in(plain, hidden) : plain;
    }

    /** Without scalars that no field and no argument has, which SmallRye GraphQL adds to every schema. */
    private static Set<GraphQLType> reachable(GraphQLSchema schema) {
        return schema.getAdditionalTypes().stream().filter(type -> !(type instanceof GraphQLScalarType))
                .collect(Collectors.toSet());
    }

    private static Set<GraphQLDirective> effective(GraphQLSchema schema) {
        return schema.getDirectives().stream().filter(directive -> hasEffect(directive.getName()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public GraphQLSchema get() {
        return schema;
    }

    /** Whether introspection is disabled, so that the schema is not to be shown in any other way. */
    public boolean isHidden() {
        return hidden;
    }

    /** The schema without what only a router of a federated graph asks for. */
    public GraphQLSchema withoutFederation() {
        return plain;
    }

    /** Whether a directive has an effect. */
    public static boolean hasEffect(String name) {
        return !WITHOUT_EFFECT.contains(name);
    }
}
