package io.docgen.gateway.engine;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;
import java.util.Set;

/**
 * Removes directives without effect from introspection. SmallRye GraphQL and graphql-java add them to every schema.
 *
 * <p>Found through {@code META-INF/services}.
 */
public class ServedDirectives implements EventingService {

    private static final Set<String> WITHOUT_EFFECT = Set.of("defer", "experimental_disableErrorPropagation",
            "constraint", "rolesAllowed");

    @Override
    public String getConfigKey() {
        return null; // always on
    }

    /** Whether a directive has an effect. */
    public static boolean hasEffect(String name) {
        return !WITHOUT_EFFECT.contains(name);
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        GraphQLSchema schema = builder.build();
        DataFetcher<List<GraphQLDirective>> served = introspection -> introspection.getGraphQLSchema().getDirectives()
                .stream()
                .filter(directive -> hasEffect(directive.getName())).toList();
        return GraphQLSchema.newSchema(schema).codeRegistry(schema.getCodeRegistry()
                .transform(code -> code.dataFetcher(FieldCoordinates.coordinates("__Schema", "directives"), served)));
    }
}
