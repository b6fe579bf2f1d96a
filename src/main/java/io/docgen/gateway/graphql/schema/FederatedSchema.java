package io.docgen.gateway.graphql.schema;

import com.apollographql.federation.graphqljava.Federation;
import com.apollographql.federation.graphqljava.FederationDirectives;
import graphql.Scalars;
import graphql.language.ArrayValue;
import graphql.language.StringValue;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.docgen.gateway.support.error.GatewayException;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a schema one of a subgraph, by Apollo's library: each type that is read by its {@code id} becomes an entity
 * with that key, so that other subgraphs can refer to jobs, files and users by their ids.
 */
@Singleton
public class FederatedSchema {

    private static final String SHAREABLE = "shareable";
    /** The type that subgraphs with connections have in common. */
    private static final String PAGE_INFO = "PageInfo";

    private final boolean enabled;
    private final Map<String, NodeReader<?>> readers = new HashMap<>();

    FederatedSchema(FederationConfig config, @All List<NodeReader<?>> readers) {
        this.enabled = config.enabled();
        readers.stream().filter(NodeReader::isReadById)
                .forEach(reader -> this.readers.put(reader.type().getSimpleName(), reader));
    }

    public boolean isEnabled() {
        return enabled;
    }

    /**
     * The schema of the subgraph.
     *
     * @param hidden whether {@code _service} fails, as introspection does: the operator composes a file then
     */
    public GraphQLSchema in(GraphQLSchema schema, boolean hidden) {
        GraphQLSchema keyed = SchemaTransformer.transformSchema(schema, new Visitor());
        GraphQLSchema subgraph = Federation
                .transform(keyed.transform(linked -> linked.withSchemaAppliedDirective(link())))
                .setFederation2(true).fetchEntities(new EntitiesFetcher(readers))
                .resolveEntityType(new RecordTypeResolver()).build();
        DataFetcher<Object> refused = service -> {
            throw GatewayException.badUserInput("Introspection is disabled.");
        };
        return !hidden
                ? subgraph
                : subgraph.transform(schemaOf -> schemaOf.codeRegistry(subgraph.getCodeRegistry()
                        .transform(
                                code -> code.dataFetcher(FieldCoordinates.coordinates("_Service", "sdl"), refused))));
    }

    private static GraphQLAppliedDirective link() {
        ArrayValue imported = ArrayValue.newArrayValue().value(StringValue.of("@" + FederationDirectives.keyName))
                .value(StringValue.of("@" + SHAREABLE)).build();
        return GraphQLAppliedDirective.newDirective().name("link")
                .argument(text("url", Federation.FEDERATION_SPEC_V2_3))
                .argument(GraphQLAppliedDirectiveArgument.newArgument().name("import")
                        .type(GraphQLList.list(Scalars.GraphQLString)).valueLiteral(imported))
                .build();
    }

    private static GraphQLAppliedDirectiveArgument text(String name, String value) {
        return GraphQLAppliedDirectiveArgument.newArgument().name(name).type(Scalars.GraphQLString)
                .valueLiteral(StringValue.of(value)).build();
    }

    private final class Visitor extends GraphQLTypeVisitorStub {

        @Override
        public TraversalControl visitGraphQLObjectType(GraphQLObjectType type,
                TraverserContext<GraphQLSchemaElement> context) {
            if (readers.containsKey(type.getName())) {
                return changeNode(context, type.transform(entity -> entity.withAppliedDirective(GraphQLAppliedDirective
                        .newDirective().name(FederationDirectives.keyName)
                        .argument(text(FederationDirectives.fieldsArgumentName, "id")).build())));
            }
            return type.getName().equals(PAGE_INFO)
                    ? changeNode(context, type.transform(shared -> shared.withAppliedDirective(
                            GraphQLAppliedDirective.newDirective().name(SHAREABLE).build())))
                    : TraversalControl.CONTINUE;
        }
    }
}
