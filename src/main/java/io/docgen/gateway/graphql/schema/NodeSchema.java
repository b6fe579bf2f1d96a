package io.docgen.gateway.graphql.schema;

import graphql.Scalars;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds global object identification to a schema: {@code Node}, the query for one, and {@code nodeId} to each type that
 * has a reader. Beside Box's own {@code id}, which people know and Box's other APIs take.
 */
@Singleton
public class NodeSchema {

    static final String QUERY = "node";

    private static final String NODE = "Node";
    private static final GraphQLFieldDefinition NODE_ID = GraphQLFieldDefinition.newFieldDefinition()
            .name(NodeId.NAME).type(GraphQLNonNull.nonNull(Scalars.GraphQLID))
            .description("An id that no object of another type has, for `node` and for caches. Opaque.").build();

    private final Map<String, NodeReader<?>> readers = new HashMap<>();

    NodeSchema(@All List<NodeReader<?>> readers) {
        readers.forEach(reader -> this.readers.put(reader.type().getSimpleName(), reader));
    }

    /** The schema with nodes. */
    public GraphQLSchema in(GraphQLSchema schema) {
        GraphQLInterfaceType node = GraphQLInterfaceType.newInterface().name(NODE).field(NODE_ID)
                .description("An object that can be read again by its `nodeId`.").build();
        GraphQLSchema registered = schema.transform(builder -> builder.additionalType(node)
                .codeRegistry(schema.getCodeRegistry().transform(this::register)));
        return SchemaTransformer.transformSchema(registered, new Visitor(schema.getQueryType().getName()));
    }

    private void register(GraphQLCodeRegistry.Builder code) {
        code.typeResolver(NODE, new RecordTypeResolver());
        DataFetcher<?> query = new NodeFetcher(readers);
        code.dataFetcher(FieldCoordinates.coordinates("Query", QUERY), query);
        readers.forEach((type, reader) -> {
            DataFetcher<?> id = new NodeIdFetcher<>(reader);
            code.dataFetcher(FieldCoordinates.coordinates(type, NodeId.NAME), id);
        });
    }

    private final class Visitor extends GraphQLTypeVisitorStub {

        private final String query;

        Visitor(String query) {
            this.query = query;
        }

        @Override
        public TraversalControl visitGraphQLObjectType(GraphQLObjectType type,
                TraverserContext<GraphQLSchemaElement> context) {
            if (readers.containsKey(type.getName())) {
                return changeNode(context, type.transform(to -> to.field(NODE_ID)
                        .withInterface(GraphQLTypeReference.typeRef(NODE))));
            }
            return type.getName().equals(query)
                    ? changeNode(context, type.transform(to -> to.field(queryForNode())))
                    : TraversalControl.CONTINUE;
        }
    }

    private static GraphQLFieldDefinition queryForNode() {
        return GraphQLFieldDefinition.newFieldDefinition().name(QUERY).type(GraphQLTypeReference.typeRef(NODE))
                .description("One object by its `nodeId`, for clients that read objects of any type again, such as "
                        + "Relay. Null, with the error NOT_FOUND, if it does not exist or you have no access.")
                .argument(GraphQLArgument.newArgument().name(NodeId.NAME)
                        .type(GraphQLNonNull.nonNull(Scalars.GraphQLID)).description("The `nodeId` of the object."))
                .build();
    }
}
