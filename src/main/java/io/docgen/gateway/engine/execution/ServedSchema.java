package io.docgen.gateway.engine.execution;

import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import io.docgen.gateway.engine.scalar.JsonScalar;
import io.docgen.gateway.engine.scalar.NumberScalars;
import io.smallrye.graphql.execution.SchemaPrinter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The schema that is served: SmallRye GraphQL's, with coercion of its inputs and without directives of no effect. */
@Singleton
public class ServedSchema {

    /** SmallRye GraphQL and graphql-java add them to every schema. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("defer", "experimental_disableErrorPropagation",
            "constraint", "rolesAllowed");

    /** SmallRye takes this name of the default for a regular expression, which it would match at each field. */
    private static final String DEFAULT_VISIBILITY = "default";

    private final GraphQLSchema schema;

    ServedSchema(GraphQLSchema declared,
            @ConfigProperty(name = "quarkus.smallrye-graphql.field-visibility") Optional<String> visibility) {
        GraphQLSchema coerced = NumberScalars.in(JsonScalar.in(declared));
        DataFetcher<List<GraphQLDirective>> directives = introspection -> introspection.getGraphQLSchema()
                .getDirectives().stream().filter(directive -> hasEffect(directive.getName())).toList();
        this.schema = GraphQLSchema.newSchema(coerced).codeRegistry(coerced.getCodeRegistry().transform(code -> {
            code.dataFetcher(FieldCoordinates.coordinates(Introspection.__Schema.getName(), "directives"), directives);
            if (visibility.orElse(DEFAULT_VISIBILITY).equals(DEFAULT_VISIBILITY)) {
                code.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
            }
        })).build();
    }

    public GraphQLSchema get() {
        return schema;
    }

    /** The schema in the schema definition language. */
    public String print() {
        return new SchemaPrinter().print(schema);
    }

    /** Whether a directive has an effect. */
    public static boolean hasEffect(String name) {
        return !WITHOUT_EFFECT.contains(name);
    }
}
