package io.docgen.gateway.graphql.schema;

import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;

/**
 * Resolves an object to the type that has the name of its class, in the schema that is executed. SmallRye GraphQL's own
 * resolvers know the types from before the schema was transformed, to which no fragment applies.
 */
final class RecordTypeResolver implements TypeResolver {

    @Override
    public GraphQLObjectType getType(TypeResolutionEnvironment object) {
        return object.getSchema().getObjectType(object.getObject().getClass().getSimpleName());
    }
}
